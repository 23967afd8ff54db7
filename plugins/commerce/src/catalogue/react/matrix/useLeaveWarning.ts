'use client'

import { useEffect } from 'react'

const QUESTION = 'Some variants are not saved. Leave this page and lose what you typed?'

/** Asks before a page is left whose table is not saved: by closing it, or by one of the panel's links. */
export const useLeaveWarning = (isUnsaved: boolean): void => {
  useEffect(() => {
    if (!isUnsaved) return undefined
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      const staysHere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0
      if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || staysHere) return
      if (link.pathname === window.location.pathname || window.confirm(QUESTION)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', beforeUnload)
    // Before the panel's own router hears of it.
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', beforeUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [isUnsaved])
}
