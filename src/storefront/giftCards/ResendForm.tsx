'use client'

import { useActionState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { sendAgain } from './sendAgain.ts'

type Props = { place: Place; order: string; card: string; last4: string }

/** Sends a card's letter once more, to where it went before. */
export const ResendForm = ({ place, order, card, last4 }: Props) => {
  const { t } = speak(place)
  const [state, action, isPending] = useActionState(sendAgain, { answer: '', problem: '' })
  return (
    <form action={action} className="flex flex-col items-end gap-1 print:hidden">
      <input type="hidden" name="shop" value={place.slug} />
      <input type="hidden" name="order" value={order} />
      <input type="hidden" name="card" value={card} />
      {!state.answer && (
        <Button type="submit" look="outline" aria-disabled={isPending}>
          {isPending ? t('cart.working') : t('giftCards.sendAgain')}
          <span className="sr-only"> {last4}</span>
        </Button>
      )}
      <output className="text-sm">{state.answer}</output>
      {state.problem && (
        <p role="alert" className="text-sm text-danger">
          {state.problem}
        </p>
      )}
    </form>
  )
}
