'use client'

import { useEffect, useId, useRef, useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

type Props = {
  readonly title: string
  readonly isOpen: boolean
  /** For what needs long lines, such as texts. */
  readonly isWide?: boolean
  readonly close: () => void
  readonly children: ReactNode
}

/**
 * The browser's own dialog: it keeps the focus, and Escape closes it. It stands outside of whatever opens
 * it: a form in one of Payload's would be a form in a form, and browsers let nobody above hear that such
 * a one is submitted, so that the page was loaded anew and nothing done.
 */
export const Dialog = ({ title, isOpen, isWide = false, close, children }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const isInBrowser = useSyncExternalStore(never, yes, no)
  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen && dialog.current?.open) dialog.current.close()
  }, [isInBrowser, isOpen])
  if (!isInBrowser) return null
  return createPortal(
    <dialog
      aria-labelledby={heading}
      className={`souk-dialog ${isWide ? 'souk-dialog--wide' : ''}`}
      onClose={close}
      // React has what happens here happen in the page's own form, too.
      onSubmit={(event) => event.stopPropagation()}
      ref={dialog}
    >
      {isOpen && (
        <>
          <h2 id={heading}>{title}</h2>
          {children}
        </>
      )}
    </dialog>,
    document.body,
  )
}

const never = () => () => undefined
const yes = () => true
const no = () => false
