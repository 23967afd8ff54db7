'use client'

import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'

import { classNames } from './classNames.ts'
import { Cross } from './icons.tsx'

type Props = {
  title: string
  closeLabel: string
  /** The button that opens it. */
  trigger: ReactNode
  side?: 'left' | 'right'
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A panel that slides in over the page, holds the focus and closes with Escape. */
export const Sheet = ({ title, closeLabel, trigger, side = 'left', children, ...state }: Props) => (
  <Dialog.Root {...state}>
    <Dialog.Trigger asChild>{trigger}</Dialog.Trigger>
    <Dialog.Portal>
      <Dialog.Overlay className="sheet-overlay fixed inset-0 z-50 bg-black/50" />
      <Dialog.Content
        aria-describedby={undefined}
        data-side={side}
        className={classNames(
          'sheet fixed inset-y-0 z-50 flex w-[min(26rem,88vw)] flex-col bg-background shadow-2xl',
          side === 'left' ? 'left-0' : 'right-0',
        )}
      >
        <div className="flex items-center justify-between border-b border-line py-2 pr-2 pl-5">
          <Dialog.Title className="text-lg">{title}</Dialog.Title>
          <Dialog.Close
            aria-label={closeLabel}
            className="grid size-11 cursor-pointer place-items-center rounded-shop hover:bg-muted"
          >
            <Cross className="size-5" />
          </Dialog.Close>
        </div>
        <div className="grow overflow-y-auto overscroll-contain px-5 py-4">{children}</div>
      </Dialog.Content>
    </Dialog.Portal>
  </Dialog.Root>
)
