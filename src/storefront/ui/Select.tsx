import type { ComponentProps } from 'react'

import { classNames } from './classNames.ts'
import { ChevronDown } from './icons.tsx'
import { controlStyle } from './Input.tsx'

/** The browser's own list, which phones show best and which needs no script. */
export const Select = ({ className, children, ...props }: ComponentProps<'select'>) => (
  <span className={classNames('relative block', className)}>
    <select className={classNames(controlStyle, 'cursor-pointer appearance-none pr-10')} {...props}>
      {children}
    </select>
    <ChevronDown className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2" />
  </span>
)
