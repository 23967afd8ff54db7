'use client'

import { useActionState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { endReminders } from './actions.ts'

/** One button: whoever merely looks at a link, as mail programs do, ends nothing. */
export const UnsubscribeForm = ({ place, secret }: { place: Place; secret: string }) => {
  const { t } = speak(place)
  const [state, end, isPending] = useActionState(endReminders, {
    problem: '',
    done: false,
    turn: 0,
  })
  return (
    <form action={end} className="mx-auto flex max-w-md flex-col items-start gap-5 py-10">
      <input type="hidden" name="shop" value={place.slug} />
      <input type="hidden" name="secret" value={secret} />
      <h1 className="text-3xl">{t('reminders.endTitle')}</h1>
      {state.problem && <Alert tone="danger">{state.problem}</Alert>}
      <output>{state.done && <Alert tone="success">{t('reminders.ended')}</Alert>}</output>
      {!state.done && (
        <>
          <p className="text-quiet">{t('reminders.endText')}</p>
          <Button type="submit" size="large" aria-disabled={isPending || undefined}>
            {isPending ? t('cart.working') : t('reminders.end')}
          </Button>
        </>
      )}
    </form>
  )
}
