import type { ComponentProps } from 'react'

import { classNames } from './classNames.ts'

export const controlStyle =
  'min-h-11 w-full rounded-shop border border-field bg-background px-3.5 text-base transition-colors placeholder:text-quiet hover:border-foreground disabled:opacity-60 aria-invalid:border-danger'

export const Input = ({ className, ...props }: ComponentProps<'input'>) => (
  <input className={classNames(controlStyle, className)} {...props} />
)

export const TextArea = ({ className, ...props }: ComponentProps<'textarea'>) => (
  <textarea className={classNames(controlStyle, 'min-h-28 py-2.5', className)} {...props} />
)
