'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

/** Opens the sheet of a count that is a draft. */
export const StartCount = ({ address }: { readonly address: string }) => {
  const router = useRouter()
  const isModified = useFormModified()
  const [isBusy, setBusy] = useState(false)
  const start = async () => {
    setBusy(true)
    try {
      const { lines } = await callPanel<{ lines: number }>(
        `${address}/start`,
        {},
        crypto.randomUUID(),
      )
      toast.success(lines === 1 ? 'One line to count.' : `${lines} lines to count.`)
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="souk-card" style={{ marginBottom: 24 }}>
      <p style={{ marginTop: 0, marginBottom: 12 }}>
        Save it, then begin. The sheet lists what should lie there; you go on selling while you
        count.
      </p>
      <Button disabled={isBusy || isModified} margin={false} onClick={() => void start()}>
        {isBusy ? 'One moment …' : 'Begin to count'}
      </Button>
    </div>
  )
}
