'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel, Pill, type Tone } from '@souk/kernel/panel'
import { useState } from 'react'

import { amountText, dayText } from './words.ts'
import type { ShownInvoice, Words } from './shown.ts'

type Props = {
  readonly invoices: readonly ShownInvoice[]
  readonly api: string
  readonly words: Words
}

const STATES: Readonly<Record<ShownInvoice['state'], { label: string; tone: Tone }>> = {
  open: { label: 'To be paid', tone: 'open' },
  paid: { label: 'Paid', tone: 'good' },
  void: { label: 'Cancelled', tone: 'quiet' },
  uncollectible: { label: 'Written off', tone: 'quiet' },
}

type Links = { readonly page: string | null; readonly pdf: string | null }

/** The platform's invoices. Their pages run out, so each is asked for when it is opened. */
export const InvoiceList = ({ invoices, api, words }: Props) => {
  const [opening, setOpening] = useState<string | null>(null)
  const open = async (id: string) => {
    setOpening(id)
    // Opened at the click: a page that opens later is taken for an advertisement and held back.
    const tab = window.open('', '_blank')
    try {
      const { page, pdf } = await callPanel<Links>(`${api}/billing/invoices/${id}/open`)
      const address = page ?? pdf
      if (!address) throw new Error('This invoice has no page yet. Please try again later.')
      if (tab) tab.location.href = address
      else window.location.assign(address)
    } catch (error) {
      tab?.close()
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setOpening(null)
    }
  }
  return (
    <ul className="souk-bare souk-billing__rows">
      {invoices.map(({ id, number, issuedAt, currency, total, credited, state, ...one }) => (
        <li key={id}>
          <span>
            <strong>{number}</strong>{' '}
            <span className="souk-muted souk-small">
              {dayText(issuedAt, words)}
              {credited > 0 && `, ${amountText(credited, currency, words)} by credit`}
              {state === 'open' && `, ${amountText(one.remaining, currency, words)} open`}
            </span>
          </span>
          <span className="souk-billing__end">
            <span className="souk-amount">{amountText(total, currency, words)}</span>
            <Pill tone={STATES[state].tone}>{STATES[state].label}</Pill>
            <Button
              aria-label={`Open invoice ${number}`}
              buttonStyle="secondary"
              disabled={opening !== null}
              margin={false}
              onClick={() => void open(id)}
              size="small"
            >
              {opening === id ? 'Opening …' : 'Open'}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  )
}
