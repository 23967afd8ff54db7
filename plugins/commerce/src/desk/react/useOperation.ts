'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'

import { callOperation, newKey, OperationError } from './callOperation.ts'

type Attempt = { readonly body: object; readonly done: string }

/**
 * A button's work: asks the operation once however often it is clicked, says what came of it, and
 * shows the page as it is afterwards.
 */
export const useOperation = (address: string) => {
  const router = useRouter()
  const [isAsking, setAsking] = useState(false)
  const [isRefreshing, startRefresh] = useTransition()
  const attempt = useRef<{ key: string; body: string } | null>(null)

  /** @returns whether it was done */
  const run = async ({ body, done }: Attempt): Promise<boolean> => {
    const text = JSON.stringify(body)
    // Another body is another wish; the same one after a failed call is the same wish again.
    if (attempt.current?.body !== text) attempt.current = { key: newKey(), body: text }
    setAsking(true)
    try {
      await callOperation(address, { body, key: attempt.current.key })
      attempt.current = null
      toast.success(done)
      startRefresh(() => router.refresh())
      return true
    } catch (error) {
      if (error instanceof OperationError && error.isFinal) attempt.current = null
      toast.error(error instanceof Error ? error.message : 'That did not work.')
      return false
    } finally {
      setAsking(false)
    }
  }
  return { run, isBusy: isAsking || isRefreshing }
}
