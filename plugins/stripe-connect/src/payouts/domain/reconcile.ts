/** What one side has of a cause; amounts in minor units. */
export type Booked = {
  readonly cause: string
  readonly currency: string
  readonly amount: number
}

export type Moved = {
  /** Null where the books have no name for it. */
  readonly cause: string | null
  readonly currency: string
  readonly amount: number
  /** `txn_…` */
  readonly externalId: string
}

export const differenceKinds = [
  'missing_in_books',
  'missing_at_stripe',
  'amount_differs',
  'unknown_transaction',
] as const

export type Difference = {
  readonly kind: (typeof differenceKinds)[number]
  readonly cause: string | null
  readonly currency: string
  readonly ours: number | null
  readonly theirs: number | null
  readonly transactions: readonly string[]
}

export type Reconciliation = {
  /** How many causes are the same on both sides. */
  readonly agreed: number
  readonly totals: readonly {
    readonly currency: string
    readonly ours: number
    readonly theirs: number
  }[]
  /** What they add up to is what the totals are apart. */
  readonly differences: readonly Difference[]
}

type Side = { amount: number; transactions: string[]; isThere: boolean }
type Pair = { cause: string; currency: string; ours: Side; theirs: Side }

/**
 * Holds the books against Stripe's balance, cause by cause and currency by currency. What has left
 * nothing behind on one side need not be on the other.
 */
export const reconcile = (ours: readonly Booked[], theirs: readonly Moved[]): Reconciliation => {
  const pairs = pairsOf(ours, theirs)
  const apart = pairs.filter((pair) => pair.ours.amount !== pair.theirs.amount)
  const unknown = theirs.filter(({ cause, amount }) => cause === null && amount !== 0)
  return {
    agreed: pairs.length - apart.length,
    totals: totalsOf(ours, theirs),
    differences: [...apart.map(differenceOf), ...unknown.map(unknownOne)],
  }
}

const pairsOf = (ours: readonly Booked[], theirs: readonly Moved[]): Pair[] => {
  const pairs = new Map<string, Pair>()
  const pairFor = (cause: string, currency: string): Pair => {
    const key = JSON.stringify([cause, currency])
    const pair = pairs.get(key) ?? { cause, currency, ours: side(), theirs: side() }
    pairs.set(key, pair)
    return pair
  }
  for (const { cause, currency, amount } of ours) {
    const own = pairFor(cause, currency).ours
    own.amount += amount
    own.isThere = true
  }
  for (const { cause, currency, amount, externalId } of theirs) {
    if (cause === null) continue
    const own = pairFor(cause, currency).theirs
    own.amount += amount
    own.transactions.push(externalId)
    own.isThere = true
  }
  return [...pairs.values()]
}

const side = (): Side => ({ amount: 0, transactions: [], isThere: false })

const differenceOf = ({ cause, currency, ours, theirs }: Pair): Difference => ({
  kind: !ours.isThere
    ? 'missing_in_books'
    : !theirs.isThere
      ? 'missing_at_stripe'
      : 'amount_differs',
  cause,
  currency,
  ours: ours.isThere ? ours.amount : null,
  theirs: theirs.isThere ? theirs.amount : null,
  transactions: theirs.transactions,
})

const unknownOne = ({ currency, amount, externalId }: Moved): Difference => ({
  kind: 'unknown_transaction',
  cause: null,
  currency,
  ours: null,
  theirs: amount,
  transactions: [externalId],
})

const totalsOf = (ours: readonly Booked[], theirs: readonly Moved[]) => {
  const sumIn = (rows: readonly (Booked | Moved)[], currency: string) =>
    rows.filter((row) => row.currency === currency).reduce((sum, { amount }) => sum + amount, 0)
  return [...new Set([...ours, ...theirs].map(({ currency }) => currency))]
    .toSorted()
    .map((currency) => ({ currency, ours: sumIn(ours, currency), theirs: sumIn(theirs, currency) }))
}
