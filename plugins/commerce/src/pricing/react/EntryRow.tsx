'use client'

import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { useEffect, useRef, useState } from 'react'

import {
  becomesAnother,
  changeOf,
  draftOf,
  isUnreadable,
  typedInto,
  type Draft,
  type Entry,
} from './entryDraft.ts'

type Props = {
  readonly entry: Entry
  readonly canWrite: boolean
  readonly currency: string
  readonly usualCurrency: string
  readonly write: (change: object) => Promise<boolean>
  readonly remove: () => void
}

/** One price of the list; what is written is kept when the field is left. */
export const EntryRow = ({ entry, canWrite, currency, usualCurrency, write, remove }: Props) => {
  const [draft, setDraft] = useState<Draft | null>(null)
  const { i18n } = useTranslation()
  const now = draft ?? draftOf(entry, currency)
  const [sent, setSent] = useState<Draft | null>(null)
  const isLeft = useRef(false)
  const keep = () => {
    const change = draft && changeOf(entry, draft, currency)
    // The field is left, too, once it was kept by the key.
    if (!change || draft === sent) return
    isLeft.current = sent !== null
    if (sent) return
    setSent(draft)
    void write(change).then((done) => {
      setSent(null)
      if (done) setDraft((now) => (now === draft ? null : now))
    })
  }
  // What was typed and left while a price was on its way is next.
  useEffect(() => {
    if (sent || !isLeft.current) return
    isLeft.current = false
    keep()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once it has arrived
  }, [sent])
  const field = (name: keyof Draft, label: string) => (
    <input
      aria-invalid={draft !== null && isUnreadable(entry, draft, currency)}
      aria-label={`${label}, ${entry.title}`}
      autoComplete="off"
      disabled={!canWrite}
      inputMode="decimal"
      onBlur={keep}
      onChange={({ target }) => setDraft(typedInto(now, name, target.value))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        keep()
      }}
      readOnly={sent !== null && becomesAnother(entry, sent)}
      value={now[name]}
    />
  )
  return (
    <tr>
      <td>
        {entry.title}
        <span className="souk-muted souk-small souk-prices__why">
          {entry.variant ? entry.sku : 'all variants'}
          {entry.id === null && ' · not in the list until it has a price'}
        </span>
      </td>
      <td className="souk-amount">
        {entry.usual === null
          ? '—'
          : formatMoney({ amount: entry.usual, currency: usualCurrency }, i18n.language)}
      </td>
      <td>{field('pieces', 'From pieces')}</td>
      <td>{field('amount', 'Price')}</td>
      <td>{field('percentage', 'Per cent off')}</td>
      <td>
        {canWrite && (
          <button
            aria-label={`Remove ${entry.title}`}
            onClick={remove}
            // Else the field is left first, and what was typed there is kept.
            onMouseDown={(event) => event.preventDefault()}
            type="button"
          >
            ×
          </button>
        )}
      </td>
    </tr>
  )
}
