'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { parseMoney, toMajor } from '@souk/kernel/domain'
import { useState, type ChangeEvent } from 'react'

type Props = {
  /** Nothing while the shop is not known: then two decimals are taken. */
  readonly currency: string | null
  readonly description?: string | undefined
  readonly label: string
  readonly path: string
  readonly readOnly: boolean
  readonly required: boolean
  readonly width?: string | undefined
}

/** No amount is negative, so that a form which holds this does not pass validation. */
const UNREADABLE = -1

/** Shows 12.50 and keeps 1250. */
export const MoneyInput = ({
  currency,
  description,
  label,
  path,
  readOnly,
  required,
  width,
}: Props) => {
  const { disabled, setValue, showError, value } = useField<number | null>({ path })
  const [typed, setTyped] = useState<string | null>(null)
  const counted = currency ?? 'EUR'
  const known = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
  const stored = known ? toMajor({ amount: value, currency: counted }) : ''
  const id = `field-${path.replaceAll('.', '__')}`

  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setTyped(target.value)
    const text = target.value.trim()
    setValue(text === '' ? null : (parseMoney(text, counted)?.amount ?? UNREADABLE))
  }
  return (
    <div
      className={`field-type number${showError ? ' error' : ''}`}
      style={{ flex: width ? `1 1 calc(${width} - 1rem)` : '1 1 auto' }}
    >
      <FieldLabel
        htmlFor={id}
        label={currency ? `${label} (${currency})` : label}
        path={path}
        required={required}
      />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          autoComplete="off"
          disabled={readOnly || disabled}
          id={id}
          inputMode="decimal"
          name={path}
          onBlur={() => {
            if (value !== UNREADABLE) setTyped(null)
          }}
          onChange={change}
          placeholder={toMajor({ amount: 0, currency: counted })}
          type="text"
          value={typed ?? stored}
        />
      </div>
      {description ? <FieldDescription description={description} path={path} /> : null}
    </div>
  )
}
