/**
 * - `waiting`: sold, and not paid yet
 * - `active`: can be spent
 * - `disabled`: kept from being spent by the shop; what is on it stays
 * - `expired`: what was left on it has lapsed
 * - `closed`: taken back, with the sale that it came from
 */
export type GiftCardState = 'waiting' | 'active' | 'disabled' | 'expired' | 'closed'

/** A card with a code that anybody may hold, or an account of one customer. */
export type CreditKind = 'gift_card' | 'store_credit'

/** Why the balance moved. Up: issued, given back, adjusted. Down: spent, adjusted, expired, closed. */
export type CreditEntryKind = 'issued' | 'spent' | 'given_back' | 'adjusted' | 'expired' | 'closed'

/** Amounts in minor units; `held` is set aside for orders that wait for the rest of their money. */
export type CreditBalance = { readonly balance: number; readonly held: number }

/** What can be spent now. */
export const available = ({ balance, held }: CreditBalance): number => Math.max(0, balance - held)

/** What an order takes from a card. */
export type CreditUse = {
  readonly id: string
  readonly kind: CreditKind
  readonly last4: string
  readonly amount: number
}

/**
 * How much of what is given back goes to which card: the one that was used last gets first what it
 * paid, so that a card which was just used up is the first to be whole again.
 *
 * @param given what each got back before
 * @returns only those that get something; together they are `amount`
 */
export const spreadBack = (
  amount: number,
  uses: readonly CreditUse[],
  given: ReadonlyMap<string, number>,
): { readonly id: string; readonly amount: number }[] => {
  let left = amount
  const parts = uses.toReversed().flatMap(({ id, amount: paid }) => {
    const part = Math.min(left, Math.max(0, paid - (given.get(id) ?? 0)))
    left -= part
    return part > 0 ? [{ id, amount: part }] : []
  })
  if (left > 0) throw new Error(`${left} more was to be given back than gift cards have paid.`)
  return parts
}
