'use client'

import { Button, toast, useFormModified } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'

import type { TransferState } from '../domain/index.ts'

export type ShownTransferLine = {
  readonly line: string
  readonly title: string
  /** Pieces that are still on their way. */
  readonly open: number
}

type Props = {
  readonly address: string
  readonly state: TransferState
  /** A supplier brings it. */
  readonly isDelivery: boolean
  readonly lines: readonly ShownTransferLine[]
}

const SAYS: Readonly<Record<TransferState, string>> = {
  draft: '',
  sent: 'Its pieces are on their way: they count as incoming, and can be sold when they are received.',
  partly: 'Some have arrived. The others still count as incoming.',
  received: 'Everything of it is settled.',
  cancelled: 'It was called off. What had left a location is back there.',
}

/** The buttons of a transfer, and a sentence on how it stands. */
export const TransferButtons = ({ address, state, isDelivery, lines }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const { run, isBusy } = useCall(address)
  const isModified = useFormModified()
  const isOnItsWay = state === 'sent' || state === 'partly'
  const draft = isDelivery
    ? 'Save it, then say that it is ordered: it counts as incoming from then on.'
    : 'Save it, then send it: its pieces leave their location and are sold nowhere until they are received.'
  return (
    <div className="souk-card" style={{ marginBottom: 24 }}>
      <p>{state === 'draft' ? draft : SAYS[state]}</p>
      <div className="souk-actions">
        {state === 'draft' && (
          <Button
            disabled={isBusy || isModified}
            margin={false}
            onClick={() =>
              void run('send', {}, isDelivery ? 'It is expected.' : 'It is on its way.')
            }
          >
            {isDelivery ? 'Mark as ordered' : 'Send'}
          </Button>
        )}
        {isOnItsWay && (
          <Button disabled={isBusy} margin={false} onClick={() => setOpen(true)}>
            Receive
          </Button>
        )}
        {state === 'sent' && (
          <Button
            buttonStyle="secondary"
            className="souk-danger"
            disabled={isBusy}
            margin={false}
            onClick={() => void run('cancel', {}, 'It was called off.')}
          >
            Call off
          </Button>
        )}
      </div>
      {isOnItsWay && (
        <ReceiveDialog
          address={address}
          close={() => setOpen(false)}
          isOpen={isOpen}
          lines={lines}
        />
      )}
    </div>
  )
}

type DialogProps = Pick<Props, 'address' | 'lines'> & {
  readonly isOpen: boolean
  readonly close: () => void
}

const ReceiveDialog = ({ address, lines, isOpen, close }: DialogProps) => {
  const id = useId()
  const { run, isBusy } = useCall(address)
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const [isDone, setDone] = useState(false)
  const [reason, setReason] = useState('')
  const found = lines
    .filter(({ open }) => open > 0)
    .map(({ line, title, open }) => ({ line, title, open, quantity: counts[line] ?? open }))
  const differs = found.some(({ open, quantity }) => quantity > open || (isDone && quantity < open))
  const isLess = found.some(({ open, quantity }) => quantity < open)
  const submit = async () => {
    const items = found.map(({ line, quantity }) => ({ line, quantity }))
    const body = { items, done: isDone, reason: reason.trim() || null }
    if (!(await run('receive', body, 'It is on the shelf.'))) return
    setCounts({})
    setReason('')
    setDone(false)
    close()
  }
  return (
    <Dialog close={close} isOpen={isOpen} title="What has arrived?">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {found.map(({ line, title, open, quantity }) => (
          <div key={line}>
            <label htmlFor={`${id}-${line}`}>
              {title} ({open} on the way)
            </label>
            <input
              id={`${id}-${line}`}
              inputMode="numeric"
              min={0}
              onChange={({ target }) =>
                setCounts({ ...counts, [line]: Math.max(0, Math.trunc(target.valueAsNumber || 0)) })
              }
              step={1}
              type="number"
              value={quantity}
            />
          </div>
        ))}
        {isLess && (
          <label className="souk-check" style={{ display: 'flex', gap: 10, alignItems: 'center' }}>
            <input
              checked={isDone}
              onChange={({ target }) => setDone(target.checked)}
              style={{ width: 18, height: 18 }}
              type="checkbox"
            />
            The rest will not come
          </label>
        )}
        {differs && (
          <>
            <label htmlFor={`${id}-reason`}>Why is it not what was sent?</label>
            <input
              id={`${id}-reason`}
              maxLength={200}
              onChange={({ target }) => setReason(target.value)}
              placeholder="Damaged on the way, supplier is short …"
              required
              value={reason}
            />
          </>
        )}
        <DialogButtons
          busyLabel="Putting it on the shelf …"
          close={close}
          isBusy={isBusy}
          label="Receive"
        />
      </form>
    </Dialog>
  )
}

/** Asks one of the transfer's operations, says what came of it, and shows the page as it is then. */
const useCall = (address: string) => {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const run = async (what: string, body: object, done: string): Promise<boolean> => {
    setBusy(true)
    try {
      await callPanel(`${address}/${what}`, body, crypto.randomUUID())
      toast.success(done)
      router.refresh()
      return true
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
      return false
    } finally {
      setBusy(false)
    }
  }
  return { run, isBusy }
}
