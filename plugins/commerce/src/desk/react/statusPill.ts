import type { Tone } from '@souk/kernel/panel'

import {
  fulfilmentLabels,
  orderLabels,
  paymentLabels,
  type FulfilmentStatus,
  type OrderPaymentStatus,
  type OrderStatus,
} from '../../orders/domain/index.ts'
import { paymentStateLabels, type PaymentState } from '../../payments/domain/index.ts'

type Shown = { readonly label: string; readonly tone: Tone }
type Field = 'status' | 'paymentStatus' | 'fulfilmentStatus' | 'state'

/**
 * How a state of an order, or of one of its payments, looks. Only a confirmed order asks for anything: "unpaid" is no worry
 * before the shopper has finished, nor after it was called off, and what is over is not to be sent.
 */
export const statusPill = (
  field: string,
  { value, status }: { value: string; status: string | undefined },
): Shown => {
  const isOver = status === 'cancelled' || status === 'completed'
  if (isOver && field === 'fulfilmentStatus' && value === 'unfulfilled')
    return { label: 'Not sent', tone: 'quiet' }
  const label = LABELS[field as Field]?.[value] ?? value
  const tone = TONES[field as Field]?.[value] ?? 'quiet'
  const asksForNothing = field !== 'status' && (status === 'pending' || status === 'cancelled')
  return { label, tone: asksForNothing && tone === 'open' ? 'quiet' : tone }
}

const LABELS: Record<Field, Readonly<Record<string, string>>> = {
  status: orderLabels,
  paymentStatus: paymentLabels,
  fulfilmentStatus: fulfilmentLabels,
  state: paymentStateLabels,
}

const statusTones = {
  pending: 'quiet',
  confirmed: 'calm',
  completed: 'good',
  cancelled: 'bad',
} as const satisfies Record<OrderStatus, Tone>

const paymentTones = {
  pending: 'open',
  authorized: 'calm',
  paid: 'good',
  partially_refunded: 'calm',
  refunded: 'quiet',
  failed: 'bad',
  disputed: 'bad',
} as const satisfies Record<OrderPaymentStatus, Tone>

const fulfilmentTones = {
  unfulfilled: 'open',
  partial: 'calm',
  fulfilled: 'good',
  returned: 'quiet',
} as const satisfies Record<FulfilmentStatus, Tone>

const attemptTones = {
  creating: 'quiet',
  pending: 'open',
  processing: 'calm',
  authorized: 'calm',
  paid: 'good',
  failed: 'bad',
  cancelled: 'quiet',
  needs_review: 'bad',
} as const satisfies Record<PaymentState, Tone>

const TONES: Record<Field, Readonly<Record<string, Tone>>> = {
  status: statusTones,
  paymentStatus: paymentTones,
  fulfilmentStatus: fulfilmentTones,
  state: attemptTones,
}
