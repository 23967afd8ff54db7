'use client'

import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import { signed } from './CountLines.tsx'
import type { Entry, Told } from './useEntries.ts'

type Props = {
  readonly enter: (entry: Entry) => void
  readonly last: Told | null
  readonly waiting: number
}

/** Where a scanner types: each number it reads adds a piece, or sets how many there are. */
export const ScanField = ({ enter, last, waiting }: Props) => {
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
        {last?.kind === 'written' && (
          <p className="souk-count__last">
            <b>{last.line.counted}</b> × {last.line.label}{' '}
            <span className="souk-muted">
              {last.line.sku} · {last.line.expected} expected
              {last.line.difference ? ` (${signed(last.line.difference)})` : ''}
            </span>
          </p>
        )}
        {last?.kind === 'refused' && (
          <p className="souk-count__last souk-count__last--bad">{last.message}</p>
        )}
        {waiting > 1 && <p className="souk-note">{waiting} wait to be saved …</p>}
      </div>
    </section>
  )
}
