'use client'

import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { signed } from './CountLines.tsx'
import type { ShownLine } from './shownCount.ts'
import type { Entry, Refused } from './useEntries.ts'

type Props = {
  readonly enter: (entry: Entry) => void
  readonly last: ShownLine | null
  readonly waiting: number
  /** Whether what waits is tried again. */
  readonly isStuck: boolean
  readonly refused: readonly Refused[]
  readonly dismiss: (key: string) => void
}

/** Where a scanner types: each number it reads adds a piece, or sets how many there are. */
export const ScanField = ({ enter, last, waiting, isStuck, refused, dismiss }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [mode, setMode] = useState<'add' | 'set'>('add')
  const [pieces, setPieces] = useState('1')
  const number = Number(pieces)
  const isRight = pieces !== '' && Number.isInteger(number) && number >= 0
  const submit = () => {
    if (code.trim() === '' || !isRight) return
    enter({ code: code.trim(), ...(mode === 'add' ? { add: number } : { set: number }) })
    setCode('')
    field.current?.focus()
  }
  const onEnter = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // Payload's own form is around this.
    event.preventDefault()
    submit()
  }
  return (
    <section aria-label="Count by number" className="souk-card">
      <div className="souk-count__scan">
        <label>
          SKU or barcode
          <input
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            enterKeyHint="done"
            onChange={({ target }) => setCode(target.value)}
            onKeyDown={onEnter}
            ref={field}
            spellCheck={false}
            value={code}
          />
        </label>
        <label>
          Each one
          <select
            onChange={({ target }) => setMode(target.value === 'set' ? 'set' : 'add')}
            value={mode}
          >
            <option value="add">adds pieces</option>
            <option value="set">sets the number</option>
          </select>
        </label>
        <label>
          Pieces
          <input
            inputMode="numeric"
            min={0}
            onChange={({ target }) => setPieces(target.value)}
            onKeyDown={onEnter}
            step={1}
            type="number"
            value={pieces}
          />
        </label>
        <Button buttonStyle="primary" disabled={!isRight} margin={false} onClick={submit}>
          Count
        </Button>
      </div>
      <div aria-live="polite">
        {last && (
          <p className="souk-count__last">
            <b>{last.counted}</b> × {last.label}{' '}
            <span className="souk-muted">
              {last.sku} · {last.expected} expected
              {last.difference ? ` (${signed(last.difference)})` : ''}
            </span>
          </p>
        )}
        {refused.map(({ key, message }) => (
          <p className="souk-count__last souk-count__last--bad" key={key}>
            <span>Not counted: {message}</span>
            <Button
              aria-label={`Dismiss: ${message}`}
              buttonStyle="secondary"
              margin={false}
              onClick={() => {
                dismiss(key)
                field.current?.focus()
              }}
              size="small"
            >
              Dismiss
            </Button>
          </p>
        ))}
        {isStuck ? (
          <p className="souk-note">
            {waiting === 1 ? 'One waits' : `${waiting} wait`} to be saved: the shop does not answer.
            It is tried again; leave this page open.
          </p>
        ) : (
          waiting > 1 && <p className="souk-note">{waiting} wait to be saved …</p>
        )}
      </div>
    </section>
  )
}
