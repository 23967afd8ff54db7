'use client'

import { FieldError, useField, useFormFields } from '@payloadcms/ui'
import { PanelStyle } from '@souk/kernel/panel'

import type { Basis, Step } from '../domain/index.ts'
import { AmountInput } from './AmountInput.tsx'
import { StepsStyle } from './StepsStyle.tsx'
import { UNITS } from './units.ts'

type Further = { readonly per: number | null; readonly price: number | null }

type Props = {
  /** The shop's own. */
  readonly currency: string
  readonly others: readonly string[]
  readonly path: string
  readonly readOnly: boolean
}

/** Without a price, so that no row costs nothing by accident. */
const EMPTY: Step = { upTo: null, price: -1 }

/** A method's prices as a table: how far each row reaches, and what it costs up to there. */
export const StepsTable = ({ currency, others, path, readOnly }: Props) => {
  const { disabled, setValue, showError, value } = useField<Step[] | null>({ path })
  const further = useField<Further | null>({ path: 'further' })
  const basis = useFormFields(([fields]) => fields.basis?.value) as Basis
  if (!basis || basis === 'flat') return null
  const unit = UNITS[basis]
  const isLocked = readOnly || disabled
  const rows = value && value.length > 0 ? value : [EMPTY]
  const change = (index: number, part: Partial<Step>) =>
    setValue(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const add = () => {
    const last = rows.at(-1)
    // The last row without end stays the last.
    setValue(
      last && last.upTo === null
        ? [...rows.slice(0, -1), { upTo: unit.next(rows.at(-2)?.upTo ?? 0), price: 0 }, last]
        : [...rows, { upTo: unit.next(last?.upTo ?? 0), price: 0 }],
    )
  }
  const isOpen = rows.at(-1)?.upTo === null
  return (
    <div className={`field-type souk-steps${showError ? ' error' : ''}`}>
      <PanelStyle />
      <StepsStyle />
      <span className="field-label">Prices by {unit.name}</span>
      <FieldError path={path} showError={showError} />
      <table>
        <thead>
          <tr>
            <th scope="col">Up to{unit.sign(currency)}</th>
            {[currency, ...others].map((code) => (
              <th key={code} scope="col">
                Price ({code})
              </th>
            ))}
            <th>
              <span className="souk-hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const isLast = index === rows.length - 1
            return (
              // Rows have no ids of their own, and each is drawn from its value alone.
              // eslint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <td>
                  {isLast && row.upTo === null ? (
                    <span className="souk-muted">and more</span>
                  ) : (
                    <AmountInput
                      disabled={isLocked}
                      label={`Row ${index + 1}, up to${unit.sign(currency)}`}
                      onChange={(upTo) => change(index, { upTo: upTo ?? -1 })}
                      scale={unit.scale(currency)}
                      value={row.upTo}
                    />
                  )}
                </td>
                <td>
                  <AmountInput
                    disabled={isLocked}
                    label={`Row ${index + 1}, price in ${currency}`}
                    onChange={(price) => change(index, { price: price ?? -1 })}
                    scale={UNITS.price.scale(currency)}
                    value={row.price}
                  />
                </td>
                {others.map((code) => (
                  <td key={code}>
                    <AmountInput
                      disabled={isLocked}
                      label={`Row ${index + 1}, price in ${code}`}
                      onChange={(price) => change(index, { prices: priced(row, code, price) })}
                      scale={UNITS.price.scale(code)}
                      value={row.prices?.[code] ?? null}
                    />
                  </td>
                ))}
                <td>
                  <button
                    aria-label={`Remove row ${index + 1}`}
                    disabled={isLocked || rows.length === 1}
                    onClick={() => setValue(rows.filter((_, at) => at !== index))}
                    type="button"
                  >
                    ×
                  </button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <div className="souk-steps__below">
        <button disabled={isLocked} onClick={add} type="button">
          Add a row
        </button>
        <label>
          Beyond the last row
          <select
            disabled={isLocked}
            onChange={({ target }) => {
              const rest = rows.filter(({ upTo }) => upTo !== null)
              setValue(
                target.value === 'open'
                  ? [...rest, { upTo: null, price: rest.at(-1)?.price ?? 0 }]
                  : rest.length > 0
                    ? rest
                    : [{ upTo: unit.next(0), price: rows[0]?.price ?? 0 }],
              )
              further.setValue(target.value === 'further' ? { per: unit.next(0), price: 0 } : null)
            }}
            value={isOpen ? 'open' : further.value ? 'further' : 'never'}
          >
            <option value="never">it is not offered</option>
            <option value="open">one price for all</option>
            <option value="further">each further unit costs</option>
          </select>
        </label>
        {!isOpen && further.value && (
          <span className="souk-steps__further">
            each further
            <AmountInput
              disabled={isLocked}
              label={`Further unit${unit.sign(currency)}`}
              onChange={(per) => further.setValue({ ...further.value, per: per ?? -1 })}
              scale={unit.scale(currency)}
              value={further.value.per}
            />
            {unit.short(currency)} costs
            <AmountInput
              disabled={isLocked}
              label={`Price of each further unit in ${currency}`}
              onChange={(price) => further.setValue({ ...further.value, price: price ?? -1 })}
              scale={UNITS.price.scale(currency)}
              value={further.value.price}
            />
            {currency}
          </span>
        )}
      </div>
    </div>
  )
}

const priced = (row: Step, code: string, price: number | null): Record<string, number> => {
  const others = Object.entries(row.prices ?? {}).filter(([key]) => key !== code)
  return Object.fromEntries(price === null ? others : [...others, [code, price]])
}
