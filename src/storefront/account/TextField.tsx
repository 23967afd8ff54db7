import type { ComponentProps } from 'react'

import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'
import type { AccountState } from './accountState.ts'

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  name: string
  label: string
  hint?: string
  state: AccountState
}

/** An input that keeps what was typed and says what is wrong with it. */
export const TextField = ({ name, label, hint, state, defaultValue, ...input }: Props) => (
  <Field label={label} hint={hint} error={state.faults[name]}>
    {(attributes) => (
      <Input
        {...attributes}
        name={name}
        defaultValue={state.values[name] ?? defaultValue}
        {...input}
      />
    )}
  </Field>
)
