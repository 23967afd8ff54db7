'use client'

import type { CartView } from '@souk/commerce'
import Link from 'next/link'
import { startTransition, useActionState, useEffect, useRef, useState } from 'react'

import { PaymentFields } from '../payment/PaymentFields.tsx'
import type { WayToPay } from '../payment/waysToPay.ts'
import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { TextArea } from '../ui/Input.tsx'
import { BillingSection } from './BillingSection.tsx'
import { CheckoutProblem } from './CheckoutProblem.tsx'
import { unsent, type CheckoutValues } from './checkoutState.ts'
import { checkoutStep } from './checkoutStep.ts'
import { ContactSection } from './ContactSection.tsx'
import { DeliverySection, type SavedAddress } from './DeliverySection.tsx'
import { DigitalConsent } from './DigitalConsent.tsx'
import type { Country } from './deliveryCountries.ts'
import { isCollected, isDeliverable, isReachable } from './isDeliverable.ts'
import { PaymentSection } from './PaymentSection.tsx'
import { PlaceButton } from './PlaceButton.tsx'
import type { ShippingChoice } from './ShippingHint.tsx'
import { ShippingSection } from './ShippingSection.tsx'
import { TaxIdSection } from './TaxIdSection.tsx'

type Props = {
  place: Place
  cart: CartView
  initial: CheckoutValues
  /** Null for a guest. */
  customer: { readonly email: string; readonly addresses: readonly SavedAddress[] } | null
  countries: readonly Country[]
  allCountries: readonly Country[]
  options: readonly ShippingChoice[]
  waysToPay: readonly WayToPay[]
  /** Whether the shop reminds shoppers of carts, and asks this one whether they agree. */
  asksToRemind: boolean
  /** Whether they confirm it by a letter. */
  confirmsReminders: boolean
  /** Whether the shop wants to know a business’s VAT number. */
  asksTaxId: boolean
  /** Whether buyers of downloads have to agree to have them at once. */
  asksDigitalConsent: boolean
}

/**
 * The whole checkout as one form with several submit buttons, each of which works without scripts.
 * With them, the ways of shipping and the total follow the address as it is typed.
 */
export const CheckoutForm = (props: Props) => {
  const { place, cart, initial, customer, countries, allCountries, options, waysToPay } = props
  const { asksTaxId, asksToRemind, asksDigitalConsent } = props
  const { t, format, routes } = speak(place)
  const [state, step, isPending] = useActionState(checkoutStep, unsent)
  const [isPlacing, setPlacing] = useState(false)
  const [leftTurn, leave] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const problem = useRef<HTMLDivElement>(null)
  const lastSaved = useRef('')
  const hasAgreed = useRef(initial.remindMe === true)
  const values = state.values ?? initial
  const total = format.money(cart.totals.total, cart.currency)
  const isCovered = cart.totals.total === 0 && cart.totals.giftCard > 0
  const isDigital = cart.items.some(({ kind }) => kind === 'digital')
  const isPriced = !cart.requiresShipping || cart.shippingOption !== null

  useEffect(() => {
    if (state.turn === 0) return
    setPlacing(false)
    const [first] = Object.keys(state.faults)
    const control = first && form.current?.elements.namedItem(first)
    if (control instanceof HTMLElement) control.focus()
    else if (state.problem) problem.current?.focus()
  }, [state])

  // Who steps back from the payment finds the page as it was left: with its button pressed.
  useEffect(() => {
    const release = ({ persisted }: PageTransitionEvent) => persisted && setPlacing(false)
    window.addEventListener('pageshow', release)
    return () => window.removeEventListener('pageshow', release)
  }, [])

  const save = () => {
    if (!form.current) return
    const data = new FormData(form.current)
    data.set('intent', 'auto')
    const typed = JSON.stringify([...data].filter(([name]) => SAVED.test(name)))
    const isPriceable = isDeliverable(data) || isCollected(data) || data.has('billingNeeded')
    // Whoever agrees to be reminded may leave the next moment, and whoever takes that back, too.
    const isAsked = isPriceable || isReachable(data) || hasAgreed.current
    if (typed === lastSaved.current || !isAsked) return
    lastSaved.current = typed
    hasAgreed.current = isReachable(data)
    startTransition(() => step(data))
  }
  // An address that the browser or the account filled in asks for its ways of shipping by itself.
  useEffect(() => {
    if (cart.requiresShipping && !cart.shippingOption) save()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the page opens
  }, [])

  if (state.fields && leftTurn !== state.turn) {
    return <PaymentFields fields={state.fields} place={place} onBack={() => leave(state.turn)} />
  }
  return (
    // What bubbles up from the fields is heard here once, instead of at each of them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      action={step}
      noValidate
      aria-busy={isPending}
      onSubmit={(event) => {
        // By hand, since React would empty a form whose action has run, and selects with it.
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        const data = new FormData(event.currentTarget, submitter)
        if (data.get('intent') === 'place') {
          if (isPlacing || waysToPay.length === 0) return
          setPlacing(true)
        }
        startTransition(() => step(data))
      }}
      onBlur={({ target }) => {
        if (SAVED.test(target.getAttribute('name') ?? '')) save()
      }}
      onChange={({ target }) => {
        const name = (target as Element).getAttribute('name')
        if (name && SAVED_AT_ONCE.includes(name)) save()
      }}
      className="group/checkout flex flex-col gap-10"
    >
      {/* Enter in a field presses a form's first button, which must not be the one that orders. */}
      <button name="intent" value="continue" tabIndex={-1} aria-hidden="true" className="sr-only">
        {t('checkout.continue')}
      </button>
      <input type="hidden" name="shop" value={place.slug} />
      <input type="hidden" name="acceptTotal" value={cart.totals.total} />
      <output className="sr-only">
        <span key={state.turn}>{state.news}</span>
      </output>
      {state.problem && (
        <CheckoutProblem
          ref={problem}
          state={state}
          toCart={{ href: routes.cart, label: t('checkout.toCart') }}
          title={t('checkout.problem')}
        />
      )}
      <ContactSection
        email={values.email}
        fault={state.faults.email}
        customer={customer}
        remindMe={asksToRemind ? (values.remindMe ?? false) : null}
        confirms={props.confirmsReminders}
        place={place}
      />
      {cart.requiresShipping && (
        <DeliverySection
          key={state.filled}
          values={values}
          faults={state.faults}
          countries={countries}
          customer={customer}
          isCollected={Boolean(cart.shippingOption?.pickup)}
          t={t}
        />
      )}
      <BillingSection
        values={values}
        faults={state.faults}
        countries={allCountries}
        isNeeded={isDigital && !cart.requiresShipping}
        t={t}
      />
      {asksTaxId && <TaxIdSection value={values.taxId} fault={state.faults.taxId} t={t} />}
      {cart.requiresShipping && (
        <ShippingSection cart={cart} options={options} isPending={isPending} place={place} />
      )}
      <PaymentSection ways={waysToPay} isCovered={isCovered} t={t} />
      <Field
        label={
          <>
            {t('checkout.note')}
            <span className="font-normal text-quiet"> ({t('checkout.optional')})</span>
          </>
        }
        hint={t('checkout.noteHelp')}
      >
        {(attributes) => (
          <TextArea
            {...attributes}
            name="note"
            defaultValue={values.note}
            maxLength={1000}
            rows={3}
          />
        )}
      </Field>
      <div className="flex flex-col gap-3 border-t border-line pt-8">
        {isDigital && asksDigitalConsent && (
          <DigitalConsent
            isGiven={values.digitalConsent ?? false}
            fault={state.faults.digitalConsent}
            t={t}
          />
        )}
        <PlaceButton
          ways={
            isCovered ? waysToPay.slice(0, 1).map((way) => ({ ...way, paysNow: false })) : waysToPay
          }
          total={isPriced ? total : null}
          isPlacing={isPlacing}
          t={t}
        />
        <p className="text-center text-sm text-quiet">
          {isPriced ? t('checkout.commits', { total }) : t('checkout.shippingToCome')}
        </p>
        <Button asChild look="link" size="none" className="self-center">
          <Link href={routes.cart} prefetch={false}>
            {t('checkout.back')}
          </Link>
        </Button>
      </div>
    </form>
  )
}

/** What the ways of shipping and the taxes depend on, and whether and where to remind. */
const SAVED = /^((shipping|billing)\.(?!phone)|option$|email$|taxId$|remindMe$)/
/** What is chosen rather than typed. */
const SAVED_AT_ONCE = ['option', 'shipping.country', 'billing.country', 'remindMe']
