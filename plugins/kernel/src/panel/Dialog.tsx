'use client'

import { useEffect, useId, useRef, type ReactNode } from 'react'

type Props = {
  readonly title: string
  readonly isOpen: boolean
  /** For what needs long lines, such as texts. */
  readonly isWide?: boolean
  readonly close: () => void
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus, and Escape closes it. */
export const Dialog = ({ title, isOpen, isWide = false, close, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen && dialog.current?.open) dialog.current.close()
  }, [isOpen])
  return (
    <dialog
      aria-labelledby={heading}
      className={`souk-dialog ${isWide ? 'souk-dialog--wide' : ''}`}
      onClose={close}
      ref={dialog}
    >
      {isOpen && (
        <>
          <h2 id={heading}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  )
}
