import type { ComponentProps, ReactNode } from 'react'

import { classNames } from './classNames.ts'

type GroupProps = { legend: ReactNode; className?: string; children: ReactNode }

export const RadioGroup = ({ legend, className, children }: GroupProps) => (
  <fieldset className={classNames('flex flex-col gap-2', className)}>
    <legend className="mb-2 text-sm font-medium">{legend}</legend>
    {children}
  </fieldset>
)

type Props = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode
  hint?: ReactNode
  aside?: ReactNode
}

/** A choice as a card: its name, what it means, and what it costs at the far end. */
export const Radio = ({ label, hint, aside, className, ...props }: Props) => (
  <label
    className={classNames(
      'flex cursor-pointer items-start gap-3 rounded-shop border border-line p-4 transition-colors hover:border-field has-checked:border-primary has-checked:bg-muted has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
      className,
    )}
  >
    <input type="radio" className="mt-1 size-4.5 shrink-0 accent-primary" {...props} />
    <span className="grow">
      <span className="block font-medium">{label}</span>
      {hint && <span className="block text-sm text-quiet">{hint}</span>}
    </span>
    {aside !== undefined && <span className="font-medium tabular-nums">{aside}</span>}
  </label>
)
