'use client'

import { toast } from '@payloadcms/ui'
import { Dialog, DialogButtons } from '@souk/kernel/panel'
import { useId, useState } from 'react'

import type { LineLeft } from './orderActions.ts'
import { PiecesField } from './PiecesField.tsx'
import { useOperation } from './useOperation.ts'

type Props = {
  readonly left: readonly LineLeft[]
  readonly address: string
  readonly isOpen: boolean
  readonly close: () => void
}

/** A parcel: which of the pieces that are left go into it, and how it can be followed. */
export const SendDialog = ({ left, address, isOpen, close }: Props) => {
  const id = useId()
  const { run, isBusy } = useOperation(address)
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({})
  const [carrier, setCarrier] = useState('')
  const [number, setNumber] = useState('')
  const [url, setUrl] = useState('')
  const items = left
    .map(({ line, quantity }) => ({ line, quantity: Math.min(chosen[line] ?? quantity, quantity) }))
    .filter(({ quantity }) => quantity > 0)
  const pieces = items.reduce((sum, { quantity }) => sum + quantity, 0)
  const submit = async () => {
    if (pieces === 0) return toast.error('Choose at least one piece.')
    const tracking = { carrier: orNull(carrier), number: orNull(number), url: orNull(url) }
    const isTracked = Object.values(tracking).some((text) => text !== null)
    const body = { items, tracking: isTracked ? tracking : null }
    if (!(await run({ body, done: `${piecesText(pieces)} noted as sent.` }))) return undefined
    setChosen({})
    setCarrier('')
    setNumber('')
    setUrl('')
    return close()
  }
  return (
    <Dialog close={close} isOpen={isOpen} title="What is in the parcel?">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <ul className="souk-bare">
          {left.map((line) => (
            <PiecesField
              chosen={chosen[line.line] ?? line.quantity}
              key={line.line}
              line={line}
              onChange={(quantity) => setChosen({ ...chosen, [line.line]: quantity })}
            />
          ))}
        </ul>
        <label htmlFor={`${id}-carrier`}>Carrier (if there is one)</label>
        <input
          autoComplete="off"
          id={`${id}-carrier`}
          maxLength={100}
          onChange={({ target }) => setCarrier(target.value)}
          value={carrier}
        />
        <label htmlFor={`${id}-number`}>Tracking number (if there is one)</label>
        <input
          autoComplete="off"
          id={`${id}-number`}
          maxLength={200}
          onChange={({ target }) => setNumber(target.value)}
          value={number}
        />
        <label htmlFor={`${id}-url`}>Tracking link (if there is one)</label>
        <input
          id={`${id}-url`}
          maxLength={500}
          onChange={({ target }) => setUrl(target.value)}
          pattern="https?://.+"
          placeholder="https://…"
          title="A link begins with https://"
          type="url"
          value={url}
        />
        <DialogButtons
          busyLabel="Noting …"
          close={close}
          isBusy={isBusy}
          label={`Send ${piecesText(pieces)}`}
        />
      </form>
    </Dialog>
  )
}

const piecesText = (pieces: number): string => `${pieces} ${pieces === 1 ? 'piece' : 'pieces'}`

const orNull = (text: string): string | null => text.trim() || null
