import { useId, type ReactNode } from 'react'

import { classNames } from './classNames.ts'

type Props = {
  label: ReactNode
  /** Said below the label. */
  hint?: ReactNode
  /** What is wrong with what was entered. */
  error?: string | undefined
  className?: string
  children: (attributes: FieldAttributes) => ReactNode
}

/** What ties a control to its label, hint and fault. */
export type FieldAttributes = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

/** A labelled control: `<Field label="E-mail">{(attributes) => <Input {...attributes} />}</Field>`. */
export const Field = ({ label, hint, error, className, children }: Props) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={classNames('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      )}
      {children({
        id,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true }),
      })}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
