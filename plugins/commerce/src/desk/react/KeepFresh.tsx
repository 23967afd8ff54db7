'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Ever longer, and not for ever: whoever stays may as well look again. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 15_000, 30_000]

/**
 * Shows the page anew while something is on its way that will soon have arrived.
 *
 * @param what names what is waited for; null when there is nothing
 */
export const KeepFresh = ({ what }: { readonly what: string | null }) => {
  const router = useRouter()
  useEffect(() => {
    if (what === null) return undefined
    let timer: ReturnType<typeof setTimeout>
    const wait = (attempt: number) => {
      const pause = PAUSES_MS[attempt]
      if (pause === undefined) return
      timer = setTimeout(() => {
        if (document.visibilityState === 'visible') router.refresh()
        wait(attempt + 1)
      }, pause)
    }
    wait(0)
    return () => clearTimeout(timer)
  }, [what, router])
  return null
}
