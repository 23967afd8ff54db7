'use client'

import { useActionState } from 'react'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import { editWishes } from './editWishes.ts'

/** A customer begins a further list. */
export const NewList = ({ place }: { place: Place }) => {
  const { t } = speak(place)
  const [state, create] = useActionState(editWishes, { news: '', problem: '', at: '', turn: 0 })
  return (
    <form action={create} className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="shop" value={place.slug} />
      <Field
        label={t('wishes.newName')}
        error={state.problem}
        className="min-w-48 grow sm:max-w-72"
      >
        {(attributes) => <Input {...attributes} name="name" required maxLength={120} />}
      </Field>
      <Button type="submit" name="intent" value="create" look="outline">
        {t('wishes.create')}
      </Button>
    </form>
  )
}
