'use client'

import { useActionState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import { lookUp } from './lookUp.ts'

export const LookUpForm = ({ place }: { place: Place }) => {
  const { t } = speak(place)
  const [state, action, isPending] = useActionState(lookUp, { problem: '', number: '', email: '' })
  return (
    <form action={action} className="flex flex-col gap-4">
      <input type="hidden" name="shop" value={place.slug} />
      {state.problem && <Alert tone="danger">{state.problem}</Alert>}
      <Field label={t('orders.numberLabel')}>
        {(attributes) => (
          <Input
            {...attributes}
            name="number"
            inputMode="numeric"
            required
            defaultValue={state.number}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t('orders.email')}>
        {(attributes) => (
          <Input
            {...attributes}
            name="email"
            type="email"
            required
            defaultValue={state.email}
            autoComplete="email"
            maxLength={254}
          />
        )}
      </Field>
      <Button type="submit" size="large" aria-disabled={isPending}>
        {isPending ? t('cart.working') : t('orders.lookUp')}
      </Button>
    </form>
  )
}
