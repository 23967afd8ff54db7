'use client'

import { useRouter } from 'next/navigation'
import { startTransition, useEffect, type ReactNode } from 'react'

import { Button } from '../ui/Button.tsx'

type Props = {
  /** The page itself: without scripts, the way to look again. */
  href: string
  /** Whether an answer is likely within seconds; else it is asked more seldom. */
  isHopeful: boolean
  children: ReactNode
}

/** Asks again by itself: soon at first, then ever more seldom, and never while nobody looks. */
export const LookAgain = ({ href, isHopeful, children }: Props) => {
  const router = useRouter()
  useEffect(() => {
    let timer: number | undefined
    let wait = isHopeful ? SOON : 2 * SOON
    const look = () => {
      if (!document.hidden) startTransition(() => router.refresh())
      wait = Math.min(wait * 1.6, SELDOM)
      timer = window.setTimeout(look, wait)
    }
    const onReturn = () => {
      if (!document.hidden) startTransition(() => router.refresh())
    }
    timer = window.setTimeout(look, wait)
    document.addEventListener('visibilitychange', onReturn)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('visibilitychange', onReturn)
    }
  }, [isHopeful, router])
  return (
    <Button asChild size="large" look="outline">
      <a href={href}>{children}</a>
    </Button>
  )
}

/** Milliseconds. */
const SOON = 1200
const SELDOM = 30_000
