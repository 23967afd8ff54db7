'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { useState } from 'react'

import { differenceText, type StockDifference } from '../domain/index.ts'
import { RepairDialog, type Plan } from './RepairDialog.tsx'

export type ShownCheck = {
  readonly at: string
  readonly found: number
  readonly differences: readonly (StockDifference & { readonly variant: string })[]
}

type Props = {
  readonly address: string
  /** Where the levels are put right; empty for who may not. */
  readonly repairAddress: string
  readonly last: ShownCheck | null
  readonly language: string
  readonly timeZone: string
}

/** When the stock was checked last, what came of it in words, and a button to check it now. */
export const RunCheck = ({ address, repairAddress, last, language, timeZone }: Props) => {
  const [shown, setShown] = useState(last)
  const [isBusy, setBusy] = useState(false)
  const [plan, setPlan] = useState<Plan | null>(null)
  const run = async () => {
    setBusy(true)
    try {
      setShown(await callPanel<ShownCheck>(address, {}, crypto.randomUUID()))
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const look = async () => {
    try {
      const response = await fetch(repairAddress, { credentials: 'include' })
      if (!response.ok) throw new Error('That did not work. Please try again.')
      setPlan((await response.json()) as Plan)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    }
  }
  const at = shown && momentText(shown.at, { language, timeZone })
  return (
    <section aria-label="Stock check" className="souk-card" style={{ margin: '8px 0 20px' }}>
      <div className="souk-card__head">
        <h2>Does it add up?</h2>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void run()}>
          {isBusy ? 'Checking …' : 'Check now'}
        </Button>
      </div>
      <div aria-live="polite">
        {!shown && (
          <p className="souk-muted">
            All movements are added up each night and compared with what is listed here.
          </p>
        )}
        {shown?.found === 0 && (
          <p>
            <span aria-hidden>✓</span> Everything is what its movements come to.{' '}
            <span className="souk-muted">Checked {at}.</span>
          </p>
        )}
        {shown && shown.found > 0 && (
          <>
            <p className="souk-note souk-note--bad">
              {shown.found === 1 ? 'One thing is' : `${shown.found} things are`} not what the
              movements come to. Checked {at}. Put it right here, count these articles, and tell
              whoever runs the house.
            </p>
            <ul className="souk-bare souk-list">
              {shown.differences.map((one) => (
                <li key={`${one.variant} ${one.kind}`}>{differenceText(one)}</li>
              ))}
            </ul>
            {repairAddress && (
              <Button buttonStyle="primary" onClick={() => void look()}>
                Put right …
              </Button>
            )}
          </>
        )}
      </div>
      <RepairDialog
        address={repairAddress}
        close={() => setPlan(null)}
        onDone={() => void run()}
        plan={plan}
      />
    </section>
  )
}

const momentText = (
  iso: string,
  { language, timeZone }: Pick<Props, 'language' | 'timeZone'>,
): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))
