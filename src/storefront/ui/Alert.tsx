import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode } from 'react'

import { classNames } from './classNames.ts'

const style = cva('rounded-shop border-l-4 bg-muted px-4 py-3', {
  variants: {
    tone: { info: 'border-accent', success: 'border-success', danger: 'border-danger' },
  },
  defaultVariants: { tone: 'info' },
})

type Props = VariantProps<typeof style> & {
  title?: string
  className?: string
  children: ReactNode
}

/** Something to know. What went wrong interrupts a screen reader, anything else waits its turn. */
export const Alert = ({ tone, title, className, children }: Props) => (
  <div
    role={tone === 'danger' ? 'alert' : 'status'}
    className={classNames(style({ tone }), className)}
  >
    {title && <p className="font-semibold">{title}</p>}
    <div>{children}</div>
  </div>
)
