'use client'

import { callPanel } from '@souk/kernel/panel'
import { useEffect, useState } from 'react'

import type { ShownAccount } from './GetPaid.tsx'

const EVERY_MS = 4_000
/** Then it is a matter of hours, and the page is right when it is opened again. */
const LOOKS = 45

/**
 * The account as it is now: while something is missing it is looked at again and again, since
 * coming back from Stripe does not mean that one has finished.
 */
export const useLiveAccount = (first: ShownAccount, api: string) => {
  const [account, show] = useState(first)
  const [looks, setLooks] = useState(0)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isOpen = account.state === 'incomplete' || account.state === 'restricted'
  const isLooking = account.isSetUp && account.account !== null && isOpen && looks < LOOKS
  useEffect(() => {
    if (!isLooking) return
    const timer = setTimeout(
      () => {
        callPanel<{ account: ShownAccount }>(`${api}/stripe-accounts/refresh`)
          .then((answer) => {
            show(answer.account)
            setTrouble(null)
          })
          .catch((error: unknown) => setTrouble(error instanceof Error ? error.message : null))
          .finally(() => setLooks((before) => before + 1))
      },
      looks === 0 ? 0 : EVERY_MS,
    )
    return () => clearTimeout(timer)
  }, [api, isLooking, looks])
  return { account, isLooking, trouble, show }
}
