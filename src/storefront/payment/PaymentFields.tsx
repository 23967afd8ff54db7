'use client'

import { useEffect, useRef, useState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import type { PaymentFieldsData } from './paymentFields.ts'
import { usePaymentFields } from './usePaymentFields.ts'

type Props = {
  fields: PaymentFieldsData
  place: Place
  /** Back to the checkout, where everything is as it was. */
  onBack: () => void
}

/** The last step where shoppers pay without leaving the shop: the provider's fields, and our button. */
export const PaymentFields = ({ fields, place, onBack }: Props) => {
  const { t } = speak(place)
  const slot = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const { state, load, pay } = usePaymentFields(fields, slot)
  const [isAsked, ask] = useState(false)
  const isPaying = state.kind === 'paying'

  useEffect(() => title.current?.focus(), [])

  return (
    <form
      noValidate
      aria-busy={isPaying}
      onSubmit={(event) => {
        event.preventDefault()
        ask(true)
        void pay()
      }}
      className="flex flex-col gap-6"
    >
      <div>
        <h2 ref={title} tabIndex={-1} className="text-2xl outline-none sm:text-3xl">
          {t('checkout.fieldsTitle', { total: fields.total })}
        </h2>
        <p className="mt-2 text-quiet">{t('checkout.fieldsText')}</p>
      </div>
      <noscript>
        <Alert tone="danger">{t('checkout.fieldsScripts')}</Alert>
      </noscript>
      {state.kind === 'loading' && (
        <output className="rounded-shop bg-muted px-4 py-8 text-center text-quiet">
          {t('checkout.fieldsLoading')}
        </output>
      )}
      <div ref={slot} />
      {state.kind === 'missing' && (
        <Alert tone="danger">
          <p>{t('checkout.fieldsMissing')}</p>
          <Button look="outline" className="mt-3" onClick={load}>
            {t('checkout.fieldsAgain')}
          </Button>
        </Alert>
      )}
      {isAsked && state.kind === 'ready' && state.problem !== null && (
        <Alert tone="danger">{state.problem || t('refusals.payment_failed')}</Alert>
      )}
      <Button
        type="submit"
        size="large"
        aria-disabled={state.kind !== 'ready'}
        className="w-full tabular-nums"
      >
        {isPaying ? t('checkout.paying') : t('checkout.pay', { total: fields.total })}
      </Button>
      <Button look="link" size="none" className="self-center" onClick={onBack}>
        {t('checkout.fieldsBack')}
      </Button>
    </form>
  )
}
