'use client'

import { toMajor } from '@souk/kernel/domain'
import { useId } from 'react'

import { Choice } from './Choice.tsx'
import type { RefundOffer } from './orderActions.ts'
import { PiecesField } from './PiecesField.tsx'
import type { RefundForm, RefundWay } from './refundWish.ts'

type Props = {
  readonly form: RefundForm
  readonly offer: RefundOffer
  readonly currency: string
  readonly text: (amount: number) => string
  /** Whether the amount cannot be meant. */
  readonly isWrong: boolean
  /** The element that says what will happen, or what is wrong. */
  readonly describedBy: string
  readonly onChange: (part: Partial<RefundForm>) => void
}

/** What goes back. */
export const RefundChoices = ({ form, offer, currency, onChange, ...rest }: Props) => {
  const id = useId()
  const { refundable, lines } = offer
  const { text, isWrong, describedBy } = rest
  const choice = {
    name: `${id}-way`,
    chosen: form.way,
    choose: (way: RefundWay) => onChange({ way }),
  }
  return (
    <>
      <fieldset className="souk-choices">
        <legend className="souk-hidden">What goes back?</legend>
        <Choice {...choice} value="all">
          Everything that is left: <span className="souk-amount">{text(refundable.left)}</span>
        </Choice>
        {lines.length > 0 && (
          <Choice {...choice} value="pieces">
            Pieces
          </Choice>
        )}
        <Choice {...choice} value="amount">
          An amount
        </Choice>
      </fieldset>
      {form.way === 'pieces' && (
        <>
          <ul className="souk-bare">
            {lines.map((line) => (
              <PiecesField
                chosen={form.chosen[line.line] ?? 0}
                key={line.line}
                line={line}
                onChange={(quantity) =>
                  onChange({ chosen: { ...form.chosen, [line.line]: quantity } })
                }
              />
            ))}
          </ul>
          <label className="souk-check">
            <input
              checked={form.restock}
              onChange={({ target }) => onChange({ restock: target.checked })}
              type="checkbox"
            />
            Put them back on the shelf
          </label>
        </>
      )}
      {form.way === 'amount' && (
        <>
          <label htmlFor={id}>Amount in {currency}</label>
          <input
            aria-describedby={describedBy}
            aria-invalid={isWrong}
            autoComplete="off"
            id={id}
            inputMode="decimal"
            onChange={({ target }) => onChange({ typed: target.value })}
            placeholder={toMajor({ amount: refundable.left, currency })}
            value={form.typed}
          />
        </>
      )}
    </>
  )
}
