'use client'

import Link from 'next/link'
import { useActionState, useRef, useState, useSyncExternalStore } from 'react'

import { AddedSheet } from '../cart/AddedSheet.tsx'
import { addToCart } from '../cart/addToCart.ts'
import type { ProductView } from '@souk/commerce'
import { GiftCardFields, type GiftCardOffer } from '../giftCards/GiftCardFields.tsx'
import type { Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Bag, Check } from '../ui/icons.tsx'
import { QuantityInput } from '../ui/QuantityInput.tsx'
import { Toast } from '../ui/Toast.tsx'
import { AskFields, type AskWords } from './AskFields.tsx'
import { ExtraFields, type ExtraOffer } from './ExtraFields.tsx'
import type { VariantOffer } from './offers.ts'

export type CartWords = {
  readonly quantity: string
  readonly fewer: string
  readonly more: string
  readonly add: string
  readonly adding: string
  readonly soldOut: string
  readonly viewCart: string
  readonly dismiss: string
  readonly asks: AskWords
  readonly extras: string
}

type Props = {
  place: Place
  title: string
  offer: VariantOffer
  asks: ProductView['asks']
  extras: readonly ExtraOffer[]
  cart: string
  words: CartWords
  /** Of a gift card, what may be said of it. */
  giftCard?: GiftCardOffer | undefined
  /** Hears of an amount of the shopper's own while it is typed. */
  onAmount: (typed: string) => void
}

/** Puts a variant into the cart and says so, without leaving the page. */
export const AddToCart = ({ place, title, offer, asks, extras, cart, words, ...gift }: Props) => {
  const [state, add, isAdding] = useActionState(addToCart, {
    message: '',
    added: false,
    given: {},
    turn: 0,
  })
  const [dismissed, setDismissed] = useState(0)
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const submit = useRef<HTMLButtonElement>(null)
  return (
    <>
      <form
        action={add}
        onSubmit={(event) => {
          // Pressed twice is meant once.
          if (isAdding) event.preventDefault()
        }}
        className="flex flex-wrap gap-3"
      >
        <input type="hidden" name="shop" value={place.slug} />
        <input type="hidden" name="variant" value={offer.id} />
        <input type="hidden" name="title" value={title} />
        <AskFields key={`asks ${state.turn}`} asks={asks} given={state.given} words={words.asks} />
        {gift.giftCard && (
          <GiftCardFields
            key={`gift ${state.turn}`}
            offer={gift.giftCard}
            given={state.giftCard ?? {}}
            place={place}
            onAmount={gift.onAmount}
          />
        )}
        <ExtraFields extras={extras} label={words.extras} />
        <QuantityInput
          key={offer.id}
          name="quantity"
          label={words.quantity}
          words={words}
          max={offer.limit}
        />
        <Button
          ref={submit}
          type="submit"
          size="large"
          disabled={!offer.available}
          aria-disabled={isAdding || undefined}
          className="grow sm:min-w-64"
        >
          <Bag className="size-5" />
          {offer.available ? (isAdding ? words.adding : words.add) : words.soldOut}
        </Button>
      </form>
      {state.message && !state.added && (
        <Alert tone="danger" key={state.turn}>
          {state.message}
        </Alert>
      )}
      {hasScripts && state.added && (
        <AddedSheet
          cart={state.cart ?? null}
          message={state.message}
          turn={state.turn}
          place={place}
          returnTo={submit}
        />
      )}
      <Toast dismissLabel={words.dismiss} onDismiss={() => setDismissed(state.turn)}>
        {!hasScripts && state.added && dismissed !== state.turn && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Check className="size-5 shrink-0" />
            <span>{state.message}</span>
            <Link
              href={cart}
              className="font-semibold underline underline-offset-4 hover:no-underline"
            >
              {words.viewCart}
            </Link>
          </p>
        )}
      </Toast>
    </>
  )
}

/** Nothing tells of a change: scripts are there once the page has them. */
const never = () => () => undefined
