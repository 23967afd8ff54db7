import type { OrderRow } from '../../orders/operations/index.ts'
import type { PaymentRow } from '../../payments/operations/index.ts'

/** What came of placing: the payment is the one to be opened, or the one that has paid already. */
export type Placed = {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly isNew: boolean
}

/** An order and its payment as a statement that writes both answers with them; nothing where it did not. */
export type Row = Partial<Pick<Placed, 'order' | 'payment'>>

/** @throws when one of them did not come back */
export const written = (row: Row | undefined): Required<Row> => {
  if (!row?.order || !row.payment) throw new Error('An order that was placed did not come back.')
  return { order: row.order, payment: row.payment }
}
