'use client'

import { PanelStyle } from '@souk/kernel/panel'
import type { DefaultCellComponentProps } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { OrderCell } from './OrderCell.tsx'
import { useOrderOfDispute } from './useOrderOfDispute.ts'
import { useRelated } from './useRelated.ts'

/** What an entry of the books comes from: `Payment of #1001` rather than `payment:01a1…`. */
export const CauseCell = (props: DefaultCellComponentProps) => {
  const [kind = '', id = ''] = String(props.cellData).split(/:(.*)/)
  const collection = COLLECTIONS[kind]
  const row = useRelated(collection ?? 'payments', collection ? id : null)
  const disputed = useOrderOfDispute(kind === 'dispute' ? id : null)
  const order = kind === 'order' ? id : (disputed ?? idOf(row?.['order']))
  return (
    <span className="souk-amount">
      <PanelStyle />
      {WORDS[kind] ?? kind}
      {order && (
        <>
          {kind === 'order' ? ' ' : ' of '}
          <OrderCell {...props} cellData={order} />
        </>
      )}
    </span>
  )
}

const COLLECTIONS: Readonly<Record<string, string>> = { payment: 'payments', refund: 'refunds' }

const WORDS: Readonly<Record<string, string>> = {
  order: 'Order',
  payment: 'Payment',
  refund: 'Refund',
  dispute: 'Dispute',
  payout: 'Payout',
  'gift-card': 'Gift card',
  count: 'Count',
  transfer: 'Transfer or delivery',
  user: 'By hand',
  system: 'The house',
}
