'use client'

import { Pill } from '@souk/kernel/panel'
import { useRef, useState } from 'react'

import { MAX_PIECES } from '../../domain/index.ts'
import type { Entry } from './useEntries.ts'
import { whyBlocked, type ShownLine } from './shownCount.ts'

type Props = {
  readonly lines: readonly ShownLine[]
  readonly isOpen: boolean
  readonly enter: (entry: Entry) => void
  readonly money: (amount: number) => string
}

/** The lines of a sheet, each with what should lie there and what does. */
export const CountLines = ({ lines, isOpen, enter, money }: Props) => (
  <ul className="souk-count__lines">
    <li aria-hidden className="souk-count__head">
      <span>Article</span>
      <span className="souk-count__number">Expected</span>
      <span className="souk-count__number">Counted</span>
      <span>Difference</span>
    </li>
    {lines.map((line) => (
      <li key={line.id}>
        <span className="souk-count__name">
          {line.label}
          {line.sku && <span className="souk-muted souk-small"> {line.sku}</span>}
          {line.problem && (
            <span className="souk-small" style={{ color: 'var(--souk-bad)', display: 'block' }}>
              Left out: {whyBlocked[line.problem] ?? line.problem}
            </span>
          )}
        </span>
        <span className="souk-count__number">
          <span className="souk-count__word">expected </span>
          {line.expected}
        </span>
        {isOpen ? (
          <Counted enter={enter} key={`${line.id} ${line.counted}`} line={line} />
        ) : (
          <span className="souk-count__number">{line.counted ?? '—'}</span>
        )}
        <Difference line={line} money={money} />
      </li>
    ))}
  </ul>
)

const Counted = ({ line, enter }: { line: ShownLine; enter: Props['enter'] }) => {
  const [value, setValue] = useState(line.counted === null ? '' : String(line.counted))
  // What was sent last is what the line says next, though it does not say so yet.
  const sent = useRef(line.counted)
  const save = (again: boolean) => {
    const number = Number(value)
    if (value === '' || !Number.isInteger(number) || number < 0 || number > MAX_PIECES) return
    if (number === sent.current && !again) return
    enter({ line: line.id, set: number, was: sent.current ?? -1 })
    sent.current = number
  }
  return (
    <input
      aria-label={`Counted of ${line.label} ${line.sku}`}
      inputMode="numeric"
      min={0}
      onBlur={() => save(false)}
      onChange={({ target }) => setValue(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        // Payload's own form is around this.
        event.preventDefault()
        // The same number again: it was counted anew.
        save(true)
      }}
      step={1}
      type="number"
      value={value}
    />
  )
}

const Difference = ({ line, money }: { line: ShownLine; money: Props['money'] }) => {
  const { difference, value, unsure } = line
  if (difference === null) return <span className="souk-muted souk-small">Not counted</span>
  return (
    <span>
      {difference === 0 ? (
        <Pill tone="good">Right</Pill>
      ) : (
        <Pill tone={difference < 0 ? 'bad' : 'open'}>{signed(difference)}</Pill>
      )}
      {difference !== 0 && value !== null && (
        <span className="souk-muted souk-small souk-amount"> {money(value)}</span>
      )}
      {unsure && (
        <span className="souk-small" style={{ display: 'block', color: 'var(--souk-open)' }}>
          Some were sold or came while you counted: look again
        </span>
      )}
    </span>
  )
}

export const signed = (pieces: number): string => (pieces > 0 ? `+${pieces}` : `−${-pieces}`)
