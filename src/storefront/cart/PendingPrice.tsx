'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

import { classNames } from '../ui/classNames.ts'

/** A sum that is dimmed while the form around it is on its way. */
export const PendingPrice = ({ children }: { children: ReactNode }) => {
  const { pending } = useFormStatus()
  return (
    <span
      className={classNames(
        'ml-auto text-lg font-semibold tabular-nums transition-opacity',
        pending && 'opacity-40',
      )}
    >
      {children}
    </span>
  )
}
