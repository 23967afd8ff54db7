'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useEffect, useState } from 'react'

import { ImportLines } from './ImportLines.tsx'
import { saveFile } from './saveFile.ts'
import { fileWords, isMoving, stateWords, things, toDo, type ShownImport } from './shownImport.ts'
import { Tallies, type Show } from './Tallies.tsx'

type Props = {
  readonly address: string
  readonly documents: string
  readonly first: ShownImport
}

const LOOK_AGAIN_MS = 1_200

/** What an import would do or has done, kept up to date while it goes on. */
export const ImportReport = ({ address, documents, first }: Props) => {
  const [shown, setShown] = useState(first)
  const [show, setShow] = useState<Show>()
  const [isBusy, setBusy] = useState(false)
  const moving = isMoving(shown)

  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => {
      void fetch(address, { credentials: 'include' })
        .then((answer) => (answer.ok ? (answer.json() as Promise<ShownImport>) : null))
        .then((next) => next && setShown(next))
        .catch(() => null)
    }, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [address, moving])

  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const tell = (what: 'start' | 'stop') =>
    attempt(async () => setShown(await callPanel<ShownImport>(`${address}/${what}`)))
  const isOver = shown.state === 'done'
  const tally = isOver || shown.state === 'stopped' ? shown.outcome : shown.plan
  const share = progressOf(shown)
  return (
    <>
      <p className="souk-muted souk-transfer__lead">{fileWords(shown)}</p>
      <section className="souk-card" aria-live="polite">
        <h2>{stateWords(shown)}</h2>
        {moving && (
          <progress aria-label="Progress" className="souk-progress" max={100} value={share} />
        )}
        <Tallies
          isOver={isOver}
          show={show}
          setShow={setShow}
          tally={tally}
          warnings={shown.warnings}
        />
        {shown.pictures.failed > 0 && (
          <p className="souk-note">
            {shown.pictures.failed === 1
              ? 'One picture could not be fetched'
              : `${shown.pictures.failed} pictures could not be fetched`}
            ; the products came in without. Import the file again to try once more.
          </p>
        )}
        <div className="souk-actions">
          {(shown.state === 'ready' || shown.state === 'stopped') && toDo(shown) > 0 && (
            <Button disabled={isBusy} margin={false} onClick={() => void tell('start')}>
              {shown.state === 'stopped' ? 'Go on' : `Import ${things(toDo(shown), shown.kind)}`}
            </Button>
          )}
          {moving && shown.state !== 'checking' && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              margin={false}
              onClick={() => void tell('stop')}
            >
              Stop
            </Button>
          )}
          {!moving && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              margin={false}
              onClick={() => void attempt(() => saveFile(`${address}/report`))}
            >
              Download the report
            </Button>
          )}
        </div>
      </section>
      <ImportLines
        address={address}
        documents={documents}
        key={shown.state}
        kind={shown.kind}
        show={show}
      />
    </>
  )
}

const progressOf = ({ state, done, total, pictures }: ShownImport): number => {
  const [at, of] = state === 'fetching' ? [pictures.done, pictures.total] : [done, total]
  return of === 0 ? 0 : Math.min(100, Math.round((at / of) * 100))
}
