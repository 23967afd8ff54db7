'use client'

import { useActionState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import { askBalance } from './askBalance.ts'

export const BalanceForm = ({ place }: { place: Place }) => {
  const { t } = speak(place)
  const [state, action, isPending] = useActionState(askBalance, { answer: '', problem: '' })
  return (
    <form action={action} className="flex flex-col gap-4">
      <input type="hidden" name="shop" value={place.slug} />
      <Field label={t('giftCards.code')} error={state.problem || undefined}>
        {(attributes) => (
          <Input
            {...attributes}
            name="code"
            required
            maxLength={100}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        )}
      </Field>
      <Button type="submit" size="large" aria-disabled={isPending}>
        {isPending ? t('cart.working') : t('giftCards.check')}
      </Button>
      <output>{state.answer && <Alert>{state.answer}</Alert>}</output>
    </form>
  )
}
