'use client'

import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { openCartOfLetter } from './actions.ts'
import { useLinkSecret } from './useLinkSecret.ts'

/**
 * Opens the cart of a letter. Its secret stands behind `#`, which browsers keep to themselves: no log,
 * and no other site, ever sees it.
 */
export const RecoverForm = ({ place }: { place: Place }) => {
  const { t, routes } = speak(place)
  const [state, open, isPending] = useActionState(openCartOfLetter, {
    problem: '',
    done: false,
    turn: 0,
    left: 0,
  })
  const form = useRef<HTMLFormElement>(null)
  const secret = useLinkSecret()
  useEffect(() => {
    if (secret) form.current?.requestSubmit()
  }, [secret])
  return (
    <form
      ref={form}
      action={open}
      className="mx-auto flex max-w-md flex-col items-start gap-5 py-10"
    >
      <input type="hidden" name="shop" value={place.slug} />
      <input type="hidden" name="secret" value={secret} />
      <h1 className="text-3xl">{t('reminders.openTitle')}</h1>
      {state.problem && <Alert tone="danger">{state.problem}</Alert>}
      <noscript>{t('reminders.needsScripts')}</noscript>
      <output>
        {state.done && <Alert tone="info">{t('reminders.left', { count: state.left })}</Alert>}
      </output>
      {state.done ? (
        <Button asChild size="large">
          <Link href={routes.cart} prefetch={false}>
            {t('checkout.toCart')}
          </Link>
        </Button>
      ) : (
        <Button type="submit" size="large" aria-disabled={isPending || undefined}>
          {isPending ? t('cart.working') : t('reminders.open')}
        </Button>
      )}
    </form>
  )
}
