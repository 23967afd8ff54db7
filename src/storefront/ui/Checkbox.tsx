import type { ComponentProps, ReactNode } from 'react'

import { classNames } from './classNames.ts'

type Props = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; aside?: ReactNode }

/** A box with its words; the whole line can be pressed. */
export const Checkbox = ({ label, aside, className, ...props }: Props) => (
  <label className={classNames('flex min-h-9 cursor-pointer items-center gap-3 py-1', className)}>
    <input type="checkbox" className="size-4.5 shrink-0 accent-primary" {...props} />
    <span className="grow">{label}</span>
    {aside !== undefined && <span className="text-sm text-quiet tabular-nums">{aside}</span>}
  </label>
)
