'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { CancelDialog } from './CancelDialog.tsx'
import type { OrderActionsShown } from './orderActions.ts'
import { PaidDialog } from './PaidDialog.tsx'
import { RefundDialog } from './RefundDialog.tsx'
import { SendDialog } from './SendDialog.tsx'

/** What dialogs need to know of the order; amounts in minor units of `currency`. */
export type ActedOrder = {
  readonly id: string
  readonly number: number | null
  readonly currency: string
  readonly total: number
}

type Props = {
  readonly order: ActedOrder
  readonly actions: OrderActionsShown
  /** The shop's API, where the order's operations are. */
  readonly api: string
}

type Open = 'paid' | 'send' | 'refund' | 'cancel' | null

/** The buttons of an order. Whoever may do nothing has but the one that prints. */
export const OrderActions = ({ order, actions, api }: Props) => {
  const [open, setOpen] = useState<Open>(null)
  const { canNotePaid, canSend, canCancel, refund } = actions
  const address = `${api}/orders/${order.id}`
  const dialog = { order, close: () => setOpen(null) }
  return (
    <div className="souk-order__actions">
      {canNotePaid && (
        <Button
          margin={false}
          buttonStyle={canSend ? 'secondary' : 'primary'}
          onClick={() => setOpen('paid')}
        >
          Mark as paid
        </Button>
      )}
      {canSend && (
        <Button margin={false} onClick={() => setOpen('send')}>
          Send
        </Button>
      )}
      {refund && (
        <Button margin={false} buttonStyle="secondary" onClick={() => setOpen('refund')}>
          Refund
        </Button>
      )}
      {order.number !== null && (
        <Button margin={false} buttonStyle="secondary" onClick={() => window.print()}>
          Print packing slip
        </Button>
      )}
      {canCancel && (
        <Button
          margin={false}
          buttonStyle="secondary"
          className="souk-danger"
          onClick={() => setOpen('cancel')}
        >
          Cancel order
        </Button>
      )}
      <PaidDialog {...dialog} address={`${address}/capture`} isOpen={open === 'paid'} />
      <SendDialog
        address={`${address}/fulfilments`}
        close={dialog.close}
        isOpen={open === 'send'}
        left={actions.left}
      />
      {refund && (
        <RefundDialog
          {...dialog}
          address={`${address}/refunds`}
          isOpen={open === 'refund'}
          offer={refund}
        />
      )}
      <CancelDialog
        {...dialog}
        address={`${address}/cancel`}
        isOpen={open === 'cancel'}
        money={actions.onCancel}
      />
    </div>
  )
}
