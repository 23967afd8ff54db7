import type { Quote, QuoteLine } from '../../cart/domain/index.ts'
import type { Address } from '../../customers/domain/index.ts'
import { canonicalJson } from './canonicalJson.ts'
import type { OrderState } from './lifecycles.ts'
import { timelineEntry, type TimelineEntry } from './timeline.ts'

/**
 * What an order keeps of its cart for ever. Lines bring their titles, SKUs and options along, but
 * nothing that changes by itself, such as what is left in stock: it would make a new version.
 */
export type OrderFacts<Line extends object = object> = Omit<
  Quote<QuoteLine>,
  'items' | 'consignment' | 'verdicts' | 'taxedBy'
> & {
  readonly items: readonly Line[]
  readonly email: string
  readonly locale: string | null
  readonly note: string | null
  readonly codes: readonly string[]
  readonly taxId: string | null
  readonly shippingAddress: Address | null
  readonly billingAddress: Address | null
}

/** A pure function from a text to its digest: SHA-256 in hex, say. */
export type Hash = (text: string) => string

export type PlacedOrder = Pick<OrderState, 'status' | 'version'> & { readonly quoteHash: string }

export type Placement<Facts> =
  /** This cart's order is there, and it is still what the cart says. */
  | { readonly kind: 'unchanged' }
  /** `place` a first version, or `change` the pending order into its next one. */
  | {
      readonly kind: 'place' | 'change'
      readonly version: number
      readonly quoteHash: string
      readonly facts: Facts
      readonly entry: TimelineEntry
    }

/**
 * What checking out means, whether for the first time or the tenth: one cart has one order.
 *
 * @param facts what the cart comes to now
 * @param context.previous the cart's latest order, if it has one. One that was cancelled (nobody
 * paid in time) is left alone, and the cart gets another.
 */
export const placeOrder = <Facts extends OrderFacts>(
  facts: Facts,
  { previous, hash, now }: { previous: PlacedOrder | null; hash: Hash; now: Date },
): Placement<Facts> => {
  const quoteHash = hash(canonicalJson(facts))
  const { total } = facts.totals
  if (!previous || previous.status === 'cancelled') {
    const entry = timelineEntry('placed', { now, facts: { total } })
    return { kind: 'place', version: 1, quoteHash, facts, entry }
  }
  if (previous.status !== 'pending' || previous.quoteHash === quoteHash)
    return { kind: 'unchanged' }
  const version = previous.version + 1
  const entry = timelineEntry('changed', { now, facts: { total, version } })
  return { kind: 'change', version, quoteHash, facts, entry }
}

/** An order's facts from a cart's quote and details: what is frozen, and nothing more. */
export const orderFacts = <Line extends object>(
  quoted: Omit<Quote<QuoteLine>, 'items'> & { readonly items: readonly Line[] },
  details: Omit<OrderFacts, keyof Quote<QuoteLine>>,
): OrderFacts<Line> => {
  const { consignment: _consignment, verdicts: _verdicts, taxedBy: _taxedBy, ...frozen } = quoted
  return { ...frozen, ...details }
}
