import { isDigital, type ProductKind } from '../../catalogue/domain/index.ts'
import { worthOf, type OrderState } from '../../orders/domain/index.ts'
import {
  isRefundLost,
  type DisputeTruth,
  type PaymentState,
  type RefundedItem,
  type RefundState,
} from '../../payments/domain/index.ts'
import { isOwnMoney } from './ownMoney.ts'

type Sold = Parameters<typeof worthOf>[0] & {
  readonly status: OrderState['status']
  readonly items: readonly {
    readonly id: string
    readonly kind?: ProductKind | null | undefined
    readonly quantity: number
  }[]
}

type Money = {
  readonly refunds: readonly {
    readonly payment: string
    /** Minor units. */
    readonly amount: number
    readonly items: readonly RefundedItem[] | null
    readonly ofSale: boolean
    readonly state: RefundState
  }[]
  readonly disputes: readonly {
    readonly payment: string
    readonly state: DisputeTruth['state']
  }[]
  readonly payments: readonly { readonly id: string; readonly state: PaymentState }[]
}

/**
 * Which pieces of what is digital in an order are paid for no more: those that refunds have named, and
 * everything once nothing of the price is left, the order was called off, or a bank has decided for the
 * shopper. An amount that is given for goodwill names nothing. Money that went back anyway, as what was
 * paid twice, has bought nothing.
 */
export const paidNoMore = (
  order: Sold,
  { refunds, disputes, payments }: Money,
): 'all' | readonly { line: string; quantity: number; of: number }[] => {
  if (order.status === 'cancelled') return 'all'
  const own = new Set(payments.filter((one) => isOwnMoney(one, refunds)).map(({ id }) => id))
  if (disputes.some(({ payment, state }) => state === 'lost' && own.has(payment))) return 'all'
  const live = refunds.filter(({ ofSale, state }) => ofSale && !isRefundLost(state))
  const back = live.reduce((sum, { amount }) => sum + amount, 0)
  if (live.length > 0 && back >= worthOf(order)) return 'all'
  const named = live.flatMap(({ items }) => items ?? [])
  return order.items.filter(isDigital).flatMap(({ id: line, quantity: of }) => {
    const quantity = named.reduce((sum, one) => (one.line === line ? sum + one.quantity : sum), 0)
    return quantity > 0 ? [{ line, quantity, of }] : []
  })
}
