import { formatMoney } from '@souk/kernel/domain'

import { evidenceOf, isAnswerable, type CollectedEvidence } from '../../disputes/domain/index.ts'
import type { DeskDispute, DeskMoney } from '../domain/index.ts'
import type { OrderActionsShown } from './orderActions.ts'
import type { ShownOrder, Words } from './shownOrder.ts'

type Given = {
  readonly order: ShownOrder
  readonly money: DeskMoney
  readonly actions: Pick<OrderActionsShown, 'canAnswer'>
  readonly api: string
  readonly words: Words
}

/** Where a dispute is answered and what is known already; null where it cannot be, or not here. */
export const answerOf = (
  { id, state, payment }: DeskDispute,
  { order, money, actions, api, words }: Given,
): { address: string; filesAddress: string | null; collected: CollectedEvidence } | null => {
  const paid = money.payments.find((one) => one.id === payment)
  if (!isAnswerable(state) || !actions.canAnswer || !paid?.way.contests) return null
  const total = formatMoney(
    { amount: order.totals.total, currency: order.currency },
    words.language,
  )
  const address = (given: ShownOrder['billingAddress']) =>
    given as Readonly<Record<string, string>> | null
  return {
    address: `${api}/disputes/${id}/answer`,
    filesAddress: paid.way.takesFiles ? `${api}/disputes/${id}/files` : null,
    collected: evidenceOf(
      {
        ...order,
        billingAddress: address(order.billingAddress),
        shippingAddress: address(order.shippingAddress),
      },
      total,
    ),
  }
}
