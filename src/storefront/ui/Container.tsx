import type { ReactNode } from 'react'

import { classNames } from './classNames.ts'

type Props = { width?: 'text' | 'wide'; className?: string; children: ReactNode }

/** Keeps the page's margins; `text` is as wide as one likes to read. */
export const Container = ({ width = 'wide', className, children }: Props) => (
  <div
    className={classNames(
      'mx-auto w-full px-5 sm:px-6 lg:px-10',
      width === 'wide' ? 'max-w-360' : 'max-w-3xl',
      className,
    )}
  >
    {children}
  </div>
)
