'use client'

import type { ReactNode } from 'react'

import { Cross } from './icons.tsx'

type Props = { children: ReactNode; dismissLabel: string; onDismiss: () => void }

/**
 * A word about what just happened. Its region is always there, so that a screen reader hears what
 * appears in it; it stays until it is closed, since not everybody reads fast.
 */
export const Toast = ({ children, dismissLabel, onDismiss }: Props) => (
  <div
    aria-live="polite"
    className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center p-4 sm:justify-end sm:p-6"
  >
    {children && (
      <div className="toast pointer-events-auto flex max-w-md items-center gap-4 rounded-shop bg-foreground py-3 pr-2 pl-5 text-background shadow-2xl">
        <div className="grow">{children}</div>
        <button
          type="button"
          aria-label={dismissLabel}
          onClick={onDismiss}
          className="grid size-10 shrink-0 cursor-pointer place-items-center rounded-shop hover:bg-background/15"
        >
          <Cross className="size-4" />
        </button>
      </div>
    )}
  </div>
)
