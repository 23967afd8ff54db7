import { parseMoney } from '@souk/kernel/domain'

import type { RefundWish } from '../../refunds/domain/index.ts'
import { refundPlan, type RefundPlan } from '../domain/index.ts'
import type { RefundOffer } from './orderActions.ts'

export type RefundWay = 'all' | 'pieces' | 'amount'

export type RefundForm = {
  readonly way: RefundWay
  /** Pieces by line. */
  readonly chosen: Readonly<Record<string, number>>
  /** As it was typed, in the currency's own decimals. */
  readonly typed: string
  /** Whether pieces go back to the shelf. */
  readonly restock: boolean
}

type RestockedWish = RefundWish & { readonly restock?: boolean }

export type RefundCheck =
  | { readonly kind: 'ready'; readonly wish: RestockedWish; readonly amount: number }
  /** Nothing is wrong yet, and nothing is chosen. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too_much' }

/** What the form asks for, held against the rules before anything is sent. */
export const checkRefund = (
  { way, chosen, typed, restock }: RefundForm,
  { refundable, lines }: RefundOffer,
  currency: string,
): RefundCheck => {
  const check = (wish: RestockedWish): RefundCheck => checked(wish, refundPlan(refundable, wish))
  if (way === 'all') return check({})
  if (way === 'pieces') {
    const items = lines
      .map(({ line }) => ({ line, quantity: chosen[line] ?? 0 }))
      .filter(({ quantity }) => quantity > 0)
    return items.length > 0 ? check({ items, restock }) : { kind: 'empty' }
  }
  if (typed.trim() === '') return { kind: 'empty' }
  const money = parseMoney(typed, currency)
  return money ? check({ amount: money.amount }) : { kind: 'unreadable' }
}

const checked = (wish: RestockedWish, { share, problem }: RefundPlan): RefundCheck => {
  if (share) return { kind: 'ready', wish, amount: share.amount }
  return problem === 'refund_of_nothing' ? { kind: 'empty' } : { kind: 'too_much' }
}
