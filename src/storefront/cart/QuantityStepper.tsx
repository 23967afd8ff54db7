'use client'

import { useFormStatus } from 'react-dom'

import { Minus, Plus } from '../ui/icons.tsx'

type Props = {
  quantity: number
  words: { quantity: string; fewer: string; more: string; update: string }
  describedBy: string | undefined
}

const step =
  'grid w-11 cursor-pointer place-items-center transition-colors hover:bg-muted aria-disabled:opacity-40'

/**
 * A number that is submitted as it changes. Both steps are submit buttons that carry the new number,
 * so they need no script; while one is on its way, the number is already shown.
 */
export const QuantityStepper = ({ quantity, words, describedBy }: Props) => {
  const { pending, data } = useFormStatus()
  const asked = Number(data?.get('to') ?? data?.get('quantity'))
  const shown = pending && Number.isInteger(asked) && asked > 0 ? asked : quantity
  return (
    <>
      {/* Enter in the number presses a form's first button, which must not be a step. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
        {words.update}
      </button>
      <span className="inline-flex h-11 items-stretch overflow-hidden rounded-shop border border-field bg-background">
        <button
          name="to"
          value={Math.max(1, shown - 1)}
          aria-label={words.fewer}
          aria-disabled={shown <= 1}
          className={step}
        >
          <Minus className="size-4" />
        </button>
        <input
          key={shown}
          name="quantity"
          type="number"
          inputMode="numeric"
          min={0}
          max={9999}
          defaultValue={shown}
          aria-label={words.quantity}
          aria-describedby={describedBy}
          aria-invalid={describedBy ? true : undefined}
          onBlur={({ target }) => {
            if (target.value !== '' && target.value !== String(shown)) target.form?.requestSubmit()
          }}
          className="no-spinner w-12 bg-transparent text-center tabular-nums outline-offset-[-2px]"
        />
        <button
          name="to"
          value={Math.min(9999, shown + 1)}
          aria-label={words.more}
          className={step}
        >
          <Plus className="size-4" />
        </button>
      </span>
      <noscript>
        <button className="min-h-11 text-sm underline">{words.update}</button>
      </noscript>
    </>
  )
}
