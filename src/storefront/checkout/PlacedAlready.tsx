'use client'

import { useActionState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { unsent } from './checkoutState.ts'
import { checkoutStep } from './checkoutStep.ts'

/** For who comes back to the checkout although the order stands: it is shown, not placed again. */
export const PlacedAlready = ({ place }: { place: Place }) => {
  const { t } = speak(place)
  const [state, step] = useActionState(checkoutStep, unsent)
  return (
    <form action={step} className="mx-auto max-w-md py-16 text-center">
      <input type="hidden" name="shop" value={place.slug} />
      <h1 className="text-3xl">{t('checkout.placedTitle')}</h1>
      <p className="mt-3 text-quiet">{t('checkout.placedText')}</p>
      <p role="alert" className="mt-3 text-danger">
        {state.problem}
      </p>
      <Button type="submit" size="large" className="mt-6">
        {t('checkout.showOrder')}
      </Button>
    </form>
  )
}
