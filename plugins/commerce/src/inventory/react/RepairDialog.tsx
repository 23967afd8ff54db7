'use client'

import { toast } from '@payloadcms/ui'
import { callPanel, Dialog, DialogButtons } from '@souk/kernel/panel'
import { useState } from 'react'

import { changedParts, type Repair } from '../domain/index.ts'

export type Plan = {
  readonly repairs: readonly (Repair & { readonly variant: string; readonly label: string })[]
  readonly isMore: boolean
}

type Props = {
  readonly address: string
  readonly plan: Plan | null
  readonly close: () => void
  /** Everything that could be put right has been. */
  readonly onDone: () => void
}

/** Shows what putting the stock right would change, and does it. */
export const RepairDialog = ({ address, plan, close, onDone }: Props) => {
  const [isBusy, setBusy] = useState(false)
  const repair = async () => {
    setBusy(true)
    try {
      const { repairs } = await callPanel<Plan>(address, {}, crypto.randomUUID())
      toast.success(
        repairs.length === 1 ? 'One article put right.' : `${repairs.length} articles put right.`,
      )
      close()
      onDone()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const none = plan?.repairs.length === 0
  return (
    <Dialog close={close} isOpen={plan !== null} title="Put the stock right">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void repair()
        }}
      >
        {none ? (
          <p>Nothing differs any more.</p>
        ) : (
          <p className="souk-muted">
            What lies on the shelf becomes what its movements come to; what is held, waited for and
            on its way is counted anew. Shoppers can go on buying meanwhile.
          </p>
        )}
        <ul className="souk-bare souk-list">
          {plan?.repairs.map((one) => (
            <li key={one.variant}>
              <strong>{one.label}</strong>
              <ul>
                {changedParts(one).map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {plan?.isMore && <p>There are more than these. They are shown once these are put right.</p>}
        <DialogButtons
          busyLabel="Putting right …"
          close={close}
          isBusy={isBusy}
          isIdle={none === true}
          label="Put right"
        />
      </form>
    </Dialog>
  )
}
