'use client'

import { useActionState, useEffect, useRef, type ReactNode } from 'react'

import { speak, type Place, type Speech } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { untouched, type AccountState } from './accountState.ts'

type Props = {
  place: Place
  action: (state: AccountState, form: FormData) => Promise<AccountState>
  submit: string
  look?: 'solid' | 'outline'
  hidden?: Readonly<Record<string, string>>
  children: (form: { readonly state: AccountState; readonly t: Speech['t'] }) => ReactNode
}

/** A form of the account: its fields, what came of it, and one button. */
export const AccountForm = ({
  place,
  action,
  submit,
  look = 'solid',
  hidden = {},
  children,
}: Props) => {
  const { t } = speak(place)
  const [state, run, isPending] = useActionState(action, untouched)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const [first] = Object.keys(state.faults)
    const control = first && form.current?.elements.namedItem(first)
    if (control instanceof HTMLElement) control.focus()
  }, [state])
  return (
    <form ref={form} action={run} className="flex flex-col gap-4">
      <input type="hidden" name="shop" value={place.slug} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {state.problem && <Alert tone="danger">{state.problem}</Alert>}
      <output>{state.news && <Alert tone="success">{state.news}</Alert>}</output>
      {children({ state, t })}
      <Button
        type="submit"
        size="large"
        look={look}
        aria-disabled={isPending}
        className="self-start"
      >
        {isPending ? t('cart.working') : submit}
      </Button>
    </form>
  )
}
