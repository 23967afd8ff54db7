import type { Context } from '@souk/kernel'

import { timelineEntry } from '../../orders/domain/index.ts'
import { callOffPayment, changeOrder, type OrderRow } from '../../orders/operations/index.ts'
import { paymentErrors } from '../../payments/domain/index.ts'
import {
  atProvider,
  findPayment,
  movePayment,
  providerNamed,
  type OpenedPayment,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { paymentLines } from '../domain/index.ts'

type ToOpen = { readonly order: OrderRow; readonly payment: PaymentRow }

/** What the shopper is told of a payment: nothing that only the house needs. */
export type PaymentAnswer = Omit<
  OpenedPayment,
  'externalId' | 'intentId' | 'failure' | 'cause' | 'status'
> & {
  readonly provider: string
  readonly status: string
}

/**
 * Asks the provider, outside every transaction, and files its answer. Again for a payment that was
 * opened before: the provider knows it by its key, and answers the same.
 *
 * @throws 422 `payment_failed` when the provider refuses for good; the next checkout is a new attempt
 * @throws 503 `payment_unavailable` when nobody knows; the same checkout again goes on with it
 * @throws 409 `payment_in_progress` when the payment was called off while it was being opened
 */
export const openPayment = async (
  ctx: Context,
  { order, payment }: ToOpen,
): Promise<PaymentAnswer> => {
  const answer = { provider: payment.provider, status: payment.state }
  if (payment.state !== 'creating' && payment.state !== 'pending') return answer
  const { externalId, intentId, failure, cause, ...opened } = await asked(ctx, { order, payment })
  if (opened.status === 'failed') return refuse(ctx, payment, { failure, cause })
  if (payment.state !== 'creating') return { ...answer, ...opened, status: payment.state }
  const isFiled = await movePayment(ctx, payment, { state: opened.status, externalId, intentId })
  const now = isFiled ? undefined : await findPayment(ctx, payment.id)
  if (now?.state === 'cancelled') {
    await callOffPayment(ctx, { ...payment, state: 'pending', externalId: externalId ?? null })
    throw paymentErrors.payment_in_progress()
  }
  return { ...answer, ...opened, status: now?.state ?? opened.status }
}

const asked = async (ctx: Context, { order, payment }: ToOpen): Promise<OpenedPayment> => {
  try {
    return await providerNamed(ctx, payment.provider).open(ctx, {
      ...atProvider(payment),
      email: order.email,
      locale: order.locale,
      lines: paymentLines(order, ctx.shop.name),
    })
  } catch (error) {
    ctx.log.warn({ order: order.id, payment: payment.id, err: error }, 'A payment was not opened.')
    throw paymentErrors.payment_unavailable()
  }
}

const REFUSED = 'The payment could not be started. Please choose another way to pay.'

const refuse = async (
  ctx: Context,
  payment: PaymentRow,
  { failure, cause }: Pick<OpenedPayment, 'failure' | 'cause'>,
): Promise<never> => {
  await ctx.transaction(async (inside) => {
    if (!(await movePayment(inside, payment, { state: 'failed', failure }))) return
    await changeOrder(inside, payment.order, {
      entries: [timelineEntry('payment_failed', { now: inside.now() })],
    })
  })
  throw paymentErrors.payment_failed({ reason: failure ?? REFUSED, ...(cause ? { cause } : {}) })
}
