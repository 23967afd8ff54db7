'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'

type Props = {
  readonly carriers: readonly { readonly name: string; readonly label: string }[]
  readonly path: string
  readonly readOnly: boolean
}

/** A choice among the carriers that can be asked. */
export const CarrierSelect = ({ carriers, path, readOnly }: Props) => {
  const { disabled, setValue, showError, value } = useField<string | null>({ path })
  const id = `field-${path}`
  return (
    <div className={`field-type${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label="Carrier" path={path} />
      <FieldError path={path} showError={showError} />
      {carriers.length === 0 ? (
        <p>No carrier is connected to this shop.</p>
      ) : (
        <select
          disabled={readOnly || disabled}
          id={id}
          onChange={({ target }) => setValue(target.value || null)}
          style={{ font: 'inherit', minHeight: '40px', padding: '0 10px' }}
          value={value ?? ''}
        >
          <option value="">Choose …</option>
          {carriers.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      )}
      <FieldDescription
        description="Asked for its prices at checkout. Where it does not answer within two seconds, the price below holds."
        path={path}
      />
    </div>
  )
}
