'use client'

import { Button, toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { formatNames, kindNames, type Format, type Kind } from '../domain/index.ts'
import { saveFile } from './saveFile.ts'
import { things } from './shownImport.ts'

export type ShownExport = {
  readonly id: string
  readonly title: string
  readonly kind: Kind
  readonly format: Format
  readonly state: 'running' | 'ready' | 'expired'
  readonly total: number
  readonly done: number
  readonly expiresAt: string | null
}

type Props = {
  readonly address: string
  readonly first: ShownExport
  readonly locale: string
  readonly timeZone: string
}

const LOOK_AGAIN_MS = 1_000

/** A file that is being written, then the button that hands it over. */
export const ExportResult = ({ address, first, locale, timeZone }: Props) => {
  const [shown, setShown] = useState(first)
  const [isBusy, setBusy] = useState(false)
  const { state, kind, format, done, total, expiresAt } = shown
  useEffect(() => {
    if (state !== 'running') return
    const timer = setInterval(() => {
      void fetch(address, { credentials: 'include' })
        .then((answer) => (answer.ok ? (answer.json() as Promise<ShownExport>) : null))
        .then((next) => next && setShown(next))
        .catch(() => null)
    }, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [address, state])
  const download = async () => {
    setBusy(true)
    try {
      await saveFile(`${address}/file`)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const share = total === 0 ? 100 : Math.min(100, Math.round((done / total) * 100))
  const until = expiresAt
    ? new Date(expiresAt).toLocaleString(locale, {
        timeZone,
        dateStyle: 'medium',
        timeStyle: 'short',
      })
    : ''
  return (
    <>
      <p className="souk-muted souk-transfer__lead">
        {kindNames[kind]} for {formatNames[format]}
      </p>
      <section aria-live="polite" className="souk-card">
        {state === 'running' && (
          <>
            <h2>
              Writing: {done} of {total}
            </h2>
            <progress aria-label="Progress" className="souk-progress" max={100} value={share} />
          </>
        )}
        {state === 'ready' && (
          <>
            <h2>Ready: {things(total, kind)}</h2>
            <p className="souk-muted">We keep the file until {until}. Then it is deleted.</p>
            <div className="souk-actions">
              <Button disabled={isBusy} margin={false} onClick={() => void download()}>
                Download
              </Button>
            </div>
          </>
        )}
        {state === 'expired' && (
          <>
            <h2>This file is no longer kept</h2>
            <p className="souk-muted">Write it once more from the list of exports.</p>
          </>
        )}
      </section>
    </>
  )
}
