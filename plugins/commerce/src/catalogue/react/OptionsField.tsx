'use client'

import { FieldDescription, FieldError, useConfig, useField, useFormFields } from '@payloadcms/ui'
import type { JSONFieldClientProps } from 'payload'
import { useEffect, useState } from 'react'

import type { ProductOption } from '../domain/index.ts'

type Chosen = Record<string, string>

/** One choice for each option of the product that is picked in the form. */
export const OptionsField = ({ field, path, readOnly }: JSONFieldClientProps) => {
  const { disabled, setValue, showError, value } = useField<Chosen | null>({ path })
  const product = useFormFields(([fields]) => fields.product?.value)
  const options = useProductOptions(product)
  if (options === 'unknown') return <p className="field-type">Choose the product first.</p>
  if (options === 'loading') return <p className="field-type">Looking up the options …</p>
  if (options.length === 0) return <p className="field-type">This product has no options.</p>
  const choose = (name: string, choice: string) => {
    const others = Object.entries(value ?? {}).filter(([key]) => key !== name)
    setValue(Object.fromEntries(choice === '' ? others : [...others, [name, choice]]))
  }
  return (
    <fieldset
      className={`field-type${showError ? ' error' : ''}`}
      style={{ border: 0, padding: 0 }}
    >
      <legend className="field-label">Options</legend>
      <FieldError path={path} showError={showError} />
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '1rem' }}>
        {options.map(({ name, values }) => (
          <label key={name} style={{ display: 'grid', gap: '0.25rem', minWidth: '10rem' }}>
            {name}
            <select
              disabled={Boolean(readOnly) || disabled}
              onChange={({ target }) => choose(name, target.value)}
              style={{ padding: '0.6rem' }}
              value={value?.[name] ?? ''}
            >
              <option value="">Choose …</option>
              {values.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {typeof field.admin?.description === 'string' ? (
        <FieldDescription description={field.admin.description} path={path} />
      ) : null}
    </fieldset>
  )
}

type Found = readonly ProductOption[] | 'unknown' | 'loading'

const useProductOptions = (product: unknown): Found => {
  const { config } = useConfig()
  const [known, setKnown] = useState<{ id: string; options: Found } | null>(null)
  const id = typeof product === 'string' || typeof product === 'number' ? String(product) : null
  const root = `${config.serverURL}${config.routes.api}`
  useEffect(() => {
    if (id === null) return undefined
    const asking = new AbortController()
    fetch(`${root}/products/${id}?depth=0&draft=true`, {
      credentials: 'include',
      signal: asking.signal,
    })
      .then((answer) => answer.json() as Promise<{ options?: ProductOption[] | null }>)
      .then(({ options }) => setKnown({ id, options: options ?? [] }))
      .catch(() => {
        if (!asking.signal.aborted) setKnown({ id, options: 'unknown' })
      })
    return () => asking.abort()
  }, [id, root])
  if (id === null) return 'unknown'
  return known?.id === id ? known.options : 'loading'
}
