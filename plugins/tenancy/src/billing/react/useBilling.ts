'use client'

import { toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

import type { ShownBilling } from './shown.ts'

const EVERY_MS = 4_000
const LOOKS = 15

/** The page's state, and how it is asked for and changed. */
export const useBilling = (first: ShownBilling, api: string, hasReturned: boolean) => {
  const router = useRouter()
  const [billing, show] = useState(first)
  const [isBusy, setBusy] = useState(false)
  const [looks, setLooks] = useState(0)
  const isWaiting = hasReturned ? looks < 1 : billing.isChanging && looks < LOOKS

  /** Invoices are the server's part of the page, so that is asked for as well. */
  const accept = (answer: { readonly billing?: ShownBilling }) => {
    if (answer.billing) show(answer.billing)
    router.refresh()
  }
  const act = async <Answer extends { readonly billing?: ShownBilling }>(
    path: string,
    body: object = {},
    said?: string,
  ): Promise<Answer | null> => {
    setBusy(true)
    try {
      const answer = await callPanel<Answer>(`${api}/billing/${path}`, body)
      accept(answer)
      if (said) toast.success(said)
      return answer
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
      return null
    } finally {
      setBusy(false)
    }
  }
  /** A page of the collector's, in place of this one. */
  const visit = async () => {
    setBusy(true)
    try {
      const { url } = await callPanel<{ url: string }>(`${api}/billing/portal`)
      // Whoever goes back finds the page as it was left.
      window.addEventListener('pageshow', () => setBusy(false), { once: true })
      window.location.assign(url)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
      setBusy(false)
    }
  }
  useEffect(() => {
    if (!isWaiting) return
    const timer = setTimeout(
      () => {
        callPanel<{ billing: ShownBilling }>(`${api}/billing/refresh`)
          .then((answer) => {
            show(answer.billing)
            if (!answer.billing.isChanging) router.refresh()
          })
          .catch(() => undefined)
          .finally(() => setLooks((before) => before + 1))
      },
      hasReturned ? 0 : EVERY_MS,
    )
    return () => clearTimeout(timer)
  }, [api, hasReturned, isWaiting, looks, router])
  return { billing, isBusy, act, visit, accept }
}

export type BillingActions = ReturnType<typeof useBilling>
