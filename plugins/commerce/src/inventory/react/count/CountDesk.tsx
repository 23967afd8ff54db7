'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { formatMoney, money as moneyOf } from '@souk/kernel/domain'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'

import { ApplyDialog } from './ApplyDialog.tsx'
import { CountLines } from './CountLines.tsx'
import { ScanField } from './ScanField.tsx'
import { SOLD_HAS_LEFT, type Show, type ShownCount, type ShownLine } from './shownCount.ts'
import { useEntries, type Refused } from './useEntries.ts'

type Props = {
  readonly address: string
  readonly first: ShownCount
  readonly language: string
}

/** Others count the same sheet: what they have found is seen this much later. */
const LOOK_MS = 5_000

/** A sheet that is counted, or was: its numbers, the scan field, and its lines. */
export const CountDesk = ({ address, first, language }: Props) => {
  const router = useRouter()
  const [count, setCount] = useState(first)
  const [show, setShow] = useState<Show>('all')
  const [words, setWords] = useState('')
  const [page, setPage] = useState(1)
  const [last, setLast] = useState<ShownLine | null>(null)
  const [refused, setRefused] = useState<readonly Refused[]>([])
  const [isApplying, setApplying] = useState(false)
  const isOpen = count.state === 'counting'

  const look = useCallback(async () => {
    const query = new URLSearchParams({ show, page: String(page), ...(words && { q: words }) })
    const response = await fetch(`${address}?${query}`, { credentials: 'include' }).catch(
      () => null,
    )
    if (response?.ok) setCount((await response.json()) as ShownCount)
  }, [address, show, page, words])

  useEffect(() => {
    const soon = setTimeout(() => void look(), 250)
    const timer = isOpen ? setInterval(() => void look(), LOOK_MS) : undefined
    return () => {
      clearTimeout(soon)
      clearInterval(timer)
    }
  }, [look, isOpen])

  const { enter, waiting, isStuck } = useEntries(address, (told) => {
    if (told.kind === 'written') setLast(told.line)
    else setRefused((others) => [...others, told])
    void look()
  })

  const callOff = async () => {
    try {
      await callPanel(`${address}/cancel`, {}, crypto.randomUUID())
      toast.success('The count was called off. Nothing has changed.')
      router.refresh()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    }
  }
  const money = (amount: number) => formatMoney(moneyOf(amount, count.currency), language)
  const { tallies, lines } = count
  return (
    <div className="souk-count">
      {isOpen && (
        <ScanField
          dismiss={(key) => setRefused((all) => all.filter((one) => one.key !== key))}
          enter={enter}
          isStuck={isStuck}
          last={last}
          refused={refused}
          waiting={waiting}
        />
      )}
      <section aria-label="How far it is" className="souk-card">
        <dl className="souk-count__tallies">
          <Tally label="Counted" text={`${tallies.counted} of ${tallies.lines}`} />
          <Tally label="Differ" text={String(tallies.differing)} />
          <Tally label="Pieces more" text={String(tallies.more)} />
          <Tally label="Pieces fewer" text={String(tallies.fewer)} />
          {tallies.value !== null && <Tally label="At cost" text={money(tallies.value)} />}
        </dl>
        {isOpen && <p className="souk-note">{SOLD_HAS_LEFT}</p>}
        {isOpen && (
          <div className="souk-count__buttons" style={{ marginTop: 16 }}>
            <Button
              disabled={waiting > 0 || tallies.counted === 0}
              margin={false}
              onClick={() => setApplying(true)}
            >
              Correct the stock
            </Button>
            <Button
              buttonStyle="secondary"
              className="souk-danger"
              margin={false}
              onClick={() => void callOff()}
            >
              Call off
            </Button>
          </div>
        )}
      </section>
      <section aria-label="Lines" className="souk-card">
        <div className="souk-count__find">
          <label>
            Find
            <input
              onChange={({ target }) => {
                setWords(target.value)
                setPage(1)
              }}
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
              placeholder="Name, SKU or barcode"
              type="search"
              value={words}
            />
          </label>
          <label>
            Show
            <select
              onChange={({ target }) => {
                setShow(target.value as Show)
                setPage(1)
              }}
              value={show}
            >
              <option value="all">All lines</option>
              <option value="open">Not counted yet</option>
              <option value="counted">Counted</option>
              <option value="differing">What differs</option>
            </select>
          </label>
        </div>
        {lines.docs.length === 0 ? (
          <p className="souk-muted">
            {words || show !== 'all'
              ? 'There is none like that.'
              : 'Nothing should lie here. What you find is scanned onto the sheet.'}
          </p>
        ) : (
          <CountLines enter={enter} isOpen={isOpen} lines={lines.docs} money={money} />
        )}
        {lines.totalPages > 1 && (
          <div className="souk-count__pages">
            <Button
              buttonStyle="secondary"
              disabled={page <= 1}
              margin={false}
              onClick={() => setPage(page - 1)}
            >
              Back
            </Button>
            <span>
              Page {lines.page} of {lines.totalPages}
            </span>
            <Button
              buttonStyle="secondary"
              disabled={page >= lines.totalPages}
              margin={false}
              onClick={() => setPage(page + 1)}
            >
              Further
            </Button>
          </div>
        )}
      </section>
      {isOpen && isApplying && (
        <ApplyDialog
          address={address}
          close={() => setApplying(false)}
          isOpen
          money={money}
          tallies={tallies}
        />
      )}
    </div>
  )
}

const Tally = ({ label, text }: { readonly label: string; readonly text: string }) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
)
