'use client'

import { useActionState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { confirmAddress } from './actions.ts'
import { useLinkSecret } from './useLinkSecret.ts'

/** One button: whoever merely looks at a link, as mail programs do, confirms nothing. */
export const ConfirmForm = ({ place }: { place: Place }) => {
  const { t } = speak(place)
  const [state, confirm, isPending] = useActionState(confirmAddress, {
    problem: '',
    done: false,
    turn: 0,
  })
  const secret = useLinkSecret()
  return (
    <form action={confirm} className="mx-auto flex max-w-md flex-col items-start gap-5 py-10">
      <input type="hidden" name="shop" value={place.slug} />
      <input type="hidden" name="secret" value={secret} />
      <h1 className="text-3xl">{t('reminders.confirmTitle')}</h1>
      {state.problem && <Alert tone="danger">{state.problem}</Alert>}
      <output>{state.done && <Alert tone="success">{t('reminders.confirmed')}</Alert>}</output>
      <noscript>{t('reminders.needsScripts')}</noscript>
      {!state.done && (
        <>
          <p className="text-quiet">{t('reminders.confirmText')}</p>
          <Button type="submit" size="large" aria-disabled={isPending || undefined}>
            {isPending ? t('cart.working') : t('reminders.confirm')}
          </Button>
        </>
      )}
    </form>
  )
}
