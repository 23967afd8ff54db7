import type { Context } from '@souk/kernel'

import type { CalculatedTax, TaxQuestion } from '../domain/index.ts'

/** A sale that was paid, to be reported under what it was worked out as. */
export type TaxedOrder = {
  /** Ours, the same however often it is recorded. */
  readonly order: string
  /** What `calculate` called it. */
  readonly reference: string
  /** When it was paid; ISO 8601. */
  readonly paidAt: string
}

/** Money that went back, with the tax in it. */
export type TaxReturned = {
  /** Ours, the same however often it is recorded. */
  readonly refund: string
  /** What `record` called the sale. */
  readonly transaction: string
  /** Minor units, tax included. */
  readonly amount: number
  readonly currency: string
  /** What of the sale went back before, as `amount` is. */
  readonly before: number
  /** All of the sale at once: nothing of it went back before, and nothing is left. */
  readonly isWhole: boolean
}

/** Somebody who works taxes out, and reports what was sold. */
export type TaxCalculator = {
  /** Kept with carts and orders, and the value of the shop's setting: not to be changed later. */
  readonly name: string
  /**
   * Asked outside every transaction. What takes longer than the signal lasts is not waited for, and an
   * answer that cannot be used counts as none.
   *
   * @returns null where this question has no answer, such as of an address that does not exist. Whoever
   * throws instead is taken to be down, and after a few times left alone for all of the shop's carts.
   */
  readonly calculate: (
    ctx: Context,
    question: TaxQuestion,
    options: { readonly signal: AbortSignal },
  ) => Promise<CalculatedTax | null>
  /**
   * Once a sale is paid; run again until it succeeds, so the same order is recorded once.
   * @returns what it is called there; null where it cannot be recorded any more
   */
  readonly record: (ctx: Context, sale: TaxedOrder) => Promise<string | null>
  /** Once money has gone back; run again until it succeeds. */
  readonly reverse: (ctx: Context, returned: TaxReturned) => Promise<void>
}
