'use client'

import type { CartView } from '@souk/commerce'
import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { CartChanges } from './CartChanges.tsx'
import { CartLine } from './CartLine.tsx'
import { CreditSwitch } from './CreditSwitch.tsx'
import { CodeForm } from './CodeForm.tsx'
import { DiscountReasons } from './DiscountReasons.tsx'
import type { DiscountReason } from './discountReasons.ts'
import { EmptyCart } from './EmptyCart.tsx'
import { editCart, type EditCartState } from './editCart.ts'
import { SavedLines } from './SavedLines.tsx'
import { Totals } from './Totals.tsx'

const untouched: EditCartState = { news: '', problem: '', at: '', turn: 0 }

type Props = { cart: CartView; reasons: readonly DiscountReason[]; place: Place }

/** The cart as it can be changed: every change is a form, so it works before and without scripts. */
export const CartEditor = ({ cart, reasons, place }: Props) => {
  const speech = speak(place)
  const { t, routes } = speech
  const [state, change] = useActionState(editCart, untouched)
  const heading = useRef<HTMLHeadingElement>(null)
  // A line that was removed takes the focus with it.
  useEffect(() => {
    if (state.turn > 0 && document.activeElement === document.body) heading.current?.focus()
  }, [state])
  const isEmpty = cart.items.length === 0
  const isWhole = cart.items.every(({ available }) => available)
  const isLost =
    state.problem !== '' && ![...cart.items, ...cart.savedItems].some(({ id }) => id === state.at)
  const saved = <SavedLines cart={cart} place={place} change={change} refused={state} />
  return (
    <>
      {isEmpty ? (
        <EmptyCart place={place} heading={heading} />
      ) : (
        <>
          <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none sm:text-4xl">
            {t('cart.title')}
          </h1>
          <p className="mt-1 text-quiet">{t('cart.pieces', { count: cart.itemCount })}</p>
        </>
      )}
      <output className="sr-only">
        <span key={state.turn}>{state.news}</span>
      </output>
      <CartChanges cart={cart} place={place} change={change} />
      {isLost && state.at !== 'codes' && (
        <Alert tone="danger" className="mt-6">
          {state.problem}
        </Alert>
      )}
      {isEmpty ? (
        saved
      ) : (
        <div className="mt-6 grid gap-10 lg:grid-cols-[1fr_24rem] lg:grid-rows-[auto_1fr] lg:gap-x-16 lg:gap-y-0">
          <ul className="divide-y divide-line border-y border-line self-start">
            {cart.items.map((item) => (
              <CartLine
                key={item.id}
                item={item}
                currency={cart.currency}
                place={place}
                change={change}
                problem={state.at === item.id ? state.problem : ''}
              />
            ))}
          </ul>
          <section
            aria-labelledby="cart-summary"
            className="self-start rounded-shop bg-muted p-6 lg:sticky lg:top-6 lg:row-span-2"
          >
            <h2 id="cart-summary" className="mb-4 text-xl">
              {t('cart.summary')}
            </h2>
            <CodeForm
              codes={cart.codes}
              giftCards={cart.giftCards}
              place={place}
              change={change}
              problem={state.at === 'codes' ? state.problem : ''}
              turn={state.turn}
            />
            <CreditSwitch cart={cart} place={place} change={change} />
            <Totals
              of={cart}
              speech={speech}
              isPlaced={cart.shippingAddress !== null}
              why={
                reasons.length > 0 ? <DiscountReasons reasons={reasons} speech={speech} /> : null
              }
              className="mt-6"
            />
            {!isWhole && (
              <Alert tone="danger" className="mt-6 bg-background">
                {t('cart.fixFirst')}
              </Alert>
            )}
            {isWhole ? (
              <Button asChild size="large" className="mt-6 w-full">
                <Link href={routes.checkout} prefetch={false}>
                  {t('cart.checkout')}
                </Link>
              </Button>
            ) : (
              <Button disabled size="large" className="mt-6 w-full">
                {t('cart.checkout')}
              </Button>
            )}
            <Button asChild look="link" size="none" className="mt-4 w-full">
              <Link href={routes.products} prefetch={false}>
                {t('cart.continue')}
              </Link>
            </Button>
          </section>
          {saved}
        </div>
      )}
    </>
  )
}
