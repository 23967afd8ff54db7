'use client'

import { toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons, PanelRefusal } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { BlockedLine } from '../../domain/index.ts'
import { signed } from './CountLines.tsx'
import { SOLD_HAS_LEFT, whyBlocked, type ShownCount } from './shownCount.ts'

type Props = {
  readonly address: string
  readonly tallies: ShownCount['tallies']
  readonly money: (amount: number) => string
  readonly isOpen: boolean
  readonly close: () => void
}

/** Corrects the stock, or says which lines cannot be and offers to leave them out. */
export const ApplyDialog = ({ address, tallies, money, isOpen, close }: Props) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [blocked, setBlocked] = useState<readonly BlockedLine[]>([])
  const apply = async () => {
    setBusy(true)
    try {
      const { applied } = await callPanel<{ applied: number }>(
        `${address}/apply`,
        { leaveOut: blocked.length > 0 },
        crypto.randomUUID(),
      )
      toast.success(
        applied === 1 ? 'One article was corrected.' : `${applied} articles were corrected.`,
      )
      close()
      router.refresh()
    } catch (error) {
      if (error instanceof PanelRefusal && error.data['code'] === 'count_blocked')
        setBlocked(error.data['lines'] as readonly BlockedLine[])
      else toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const { lines, counted, differing, more, fewer, value, unsure } = tallies
  return (
    <Dialog close={close} isOpen={isOpen} title="Correct the stock?">
      <p>
        {differing === 0
          ? 'Nothing differs: the stock stays as it is.'
          : `${differing} ${differing === 1 ? 'article differs' : 'articles differ'}: ${more} ${more === 1 ? 'piece' : 'pieces'} more, ${fewer} fewer${value === null ? '' : `, ${money(value)} at cost`}.`}
      </p>
      {differing > 0 && <p>{SOLD_HAS_LEFT}</p>}
      {counted < lines && (
        <p>
          {lines - counted} {lines - counted === 1 ? 'line was' : 'lines were'} not counted and
          {lines - counted === 1 ? ' stays' : ' stay'} as{' '}
          {lines - counted === 1 ? 'it is' : 'they are'}.
        </p>
      )}
      {unsure > 0 && (
        <p>
          {unsure} {unsure === 1 ? 'line is' : 'lines are'} unsure, since pieces were sold or came
          while they were counted.
        </p>
      )}
      {blocked.length > 0 && (
        <div role="alert">
          <p>These cannot be corrected, and nothing was changed:</p>
          <ul className="souk-count__blocked">
            {blocked.map(({ line, label, change, why, atMost }) => (
              <li key={line}>
                {label} ({signed(change)}): {whyBlocked[why]}
                {why === 'corrected' ? '.' : `; at most ${atMost} could be taken away.`}
              </li>
            ))}
          </ul>
          <p>Count them again, or correct the others without them.</p>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          void apply()
        }}
      >
        <DialogButtons
          busyLabel="Correcting …"
          close={close}
          isBusy={isBusy}
          label={blocked.length > 0 ? 'Correct the others' : 'Correct the stock'}
        />
      </form>
    </Dialog>
  )
}
