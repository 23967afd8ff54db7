'use client'

import type { ProductView, Wish } from '@souk/commerce'
import { parseMoney } from '@souk/kernel/domain'
import { useState, type ReactNode } from 'react'

import type { GiftCardOffer } from '../giftCards/GiftCardFields.tsx'
import { speak, type Place } from '../shop/speak.ts'
import { Badge } from '../ui/Badge.tsx'
import { classNames } from '../ui/classNames.ts'
import type { PictureData } from '../ui/Picture.tsx'
import { Price } from '../ui/Price.tsx'
import { isWished } from '../wishes/isWished.ts'
import { WishButton } from '../wishes/WishButton.tsx'
import { AddToCart, type CartWords } from './AddToCart.tsx'
import type { ExtraOffer } from './ExtraFields.tsx'
import { Gallery } from './Gallery.tsx'
import type { VariantOffer } from './offers.ts'
import { OptionPicker } from './OptionPicker.tsx'

type Words = {
  readonly cart: CartWords
  readonly now: string
  readonly was: string
  readonly tax: string
  readonly sku: string
  readonly wish: { readonly label: string; readonly off: string; readonly on: string }
  readonly parts: string
  readonly unavailable: string
  readonly pictures: string
  readonly pictureNames: readonly string[]
}

type Props = {
  place: Place
  title: string
  cart: string
  pictures: readonly PictureData[]
  options: readonly { readonly name: string; readonly values: readonly string[] }[]
  offers: readonly VariantOffer[]
  initial: VariantOffer
  asks: ProductView['asks']
  product: string
  /** Those of the visitor that are for this product. */
  wishes: readonly Wish[]
  extras: readonly ExtraOffer[]
  words: Words
  /** Of a gift card, what may be said of it. */
  giftCard?: GiftCardOffer | undefined
  currency: string
  /** What stands above the price, and below the button. */
  head: ReactNode
  children: ReactNode
}

/** The pictures of a product and its variants, and the way into the cart. */
export const ProductChooser = (props: Props) => {
  const { offers, initial, options, pictures, wishes, words } = props
  const [chosenId, setChosenId] = useState(initial.id)
  const [shown, setShown] = useState(Math.max(0, initial.picture))
  const [typed, type] = useState('')
  const chosen = offers.find(({ id }) => id === chosenId) ?? initial
  const wished = isWished(wishes, {
    product: props.product,
    ...(options.length > 0 && { variant: chosen.id }),
  })
  const own = typed ? parseMoney(typed, props.currency) : undefined
  const choose = (offer: VariantOffer) => {
    setChosenId(offer.id)
    if (offer.picture >= 0) setShown(offer.picture)
    window.history.replaceState(null, '', `?variant=${offer.id}`)
  }
  return (
    <div className="grid gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-14 xl:gap-20">
      <Gallery
        pictures={pictures}
        shown={shown}
        onShow={setShown}
        label={words.pictures}
        names={words.pictureNames}
      />
      <div className="flex flex-col gap-6 lg:pt-2">
        {props.head}
        <div aria-live="polite">
          <p className="flex flex-wrap items-center gap-3">
            <Price
              now={own ? speak(props.place).format.money(own.amount, own.currency) : chosen.now}
              was={own ? undefined : chosen.was}
              words={words}
              className="text-2xl"
            />
            {chosen.saving && <Badge>{chosen.saving}</Badge>}
          </p>
          {chosen.lowest && <p className="mt-1 text-sm text-quiet">{chosen.lowest}</p>}
          <p className="mt-1 text-sm text-quiet">{words.tax}</p>
        </div>
        {options.length > 0 && (
          <OptionPicker
            options={options}
            offers={offers}
            chosen={chosen}
            unavailable={words.unavailable}
            onChoose={choose}
          />
        )}
        <p className="flex items-center gap-2.5" aria-live="polite">
          <span
            aria-hidden="true"
            className={classNames(
              'size-2.5 rounded-full',
              chosen.available ? (chosen.isScarce ? 'bg-accent' : 'bg-success') : 'bg-field',
            )}
          />
          {chosen.stock}
        </p>
        {chosen.parts && chosen.parts.length > 0 && (
          <section aria-label={words.parts}>
            <h2 className="mb-1 text-base font-semibold">{words.parts}</h2>
            <ul className="list-disc ps-5 text-quiet">
              {chosen.parts.map((part) => (
                <li key={part}>{part}</li>
              ))}
            </ul>
          </section>
        )}
        <AddToCart
          place={props.place}
          title={props.title}
          offer={chosen}
          asks={props.asks}
          extras={props.extras}
          cart={props.cart}
          words={words.cart}
          giftCard={props.giftCard}
          onAmount={type}
        />
        <WishButton
          shop={props.place.slug}
          product={props.product}
          {...(options.length > 0 && { variant: chosen.id })}
          isWished={wished}
          label={words.wish.label}
          text={wished ? words.wish.on : words.wish.off}
          className="-ml-2 self-start"
        />
        {props.children}
        {chosen.sku && (
          <p className="text-sm text-quiet">
            {words.sku} {chosen.sku}
          </p>
        )}
      </div>
    </div>
  )
}
