import type { OrderRow } from '../../orders/operations/index.ts'
import type { PaymentRow } from '../../payments/operations/index.ts'

/** What came of placing: the payment is the one to be opened, or the one that has paid already. */
export type Placed = {
  readonly order: OrderRow
  readonly payment: PaymentRow
  readonly isNew: boolean
}
