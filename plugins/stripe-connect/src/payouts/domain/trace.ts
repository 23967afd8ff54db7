import { idOf } from '../../payments/domain/index.ts'
import type { TransactionSeen } from './movement.ts'

/**
 * How to find what a movement is called in the shop's books:
 *
 * - `name`: the books know it by this name of Stripe's
 * - `cause`: that is its cause already
 * - `transfer`: it came from the platform's account by this transfer
 * - `reversal`: it went back there; the transfer is that of the payment
 * - `none`: Stripe's own doing, such as a bill for something else
 */
export type Trace =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'cause'; readonly cause: string }
  | { readonly kind: 'transfer'; readonly transfer: string }
  | { readonly kind: 'reversal'; readonly reversal: string; readonly payment: string }
  | { readonly kind: 'none' }

/** @param seen with its source spelled out */
export const traceOf = ({ source }: Pick<TransactionSeen, 'source'>): Trace => {
  if (source === null || typeof source === 'string') return none
  const object = source as Readonly<Record<string, unknown>> & { readonly id: string }
  switch (object.object) {
    case 'charge':
      return ofCharge(object)
    case 'refund':
      return ofRefund(object)
    case 'dispute':
      return { kind: 'cause', cause: `dispute:${object.id}` }
    case 'payout':
      return { kind: 'cause', cause: `payout:${object.id}` }
    default:
      return none
  }
}

type Seen = Readonly<Record<string, unknown>> & { readonly id: string }

const none: Trace = { kind: 'none' }

const ofCharge = ({ payment_intent: intent, source_transfer: transfer }: Seen): Trace => {
  const name = named(intent)
  if (name) return { kind: 'name', name }
  const from = named(transfer)
  return from ? { kind: 'transfer', transfer: from } : none
}

/** In mode destination a shop's account has a refund of its own for what the platform took back. */
const ofRefund = ({ id, charge, source_transfer_reversal: reversed }: Seen): Trace => {
  const reversal = named(reversed)
  const payment = named(charge)
  return reversal && payment ? { kind: 'reversal', reversal, payment } : { kind: 'name', name: id }
}

const named = (value: unknown): string | null => idOf(value as Parameters<typeof idOf>[0])
