/**
 * What has become of a cart since its shopper last saw it:
 *
 * - `price`: of a line's piece, in minor units
 * - `gone`: a line is not sold any more
 * - `short`: fewer can be had than the line asks for; `before` is what it asks for, `after` what there is
 * - `extra_price` · `extra_gone`: of what is paid with a line; `title` is the extra's
 * - `code`: a discount code does not apply any more; `title` is the code
 * - `rate`: prices are converted at another rate
 */
export type CartChange = {
  readonly kind: 'price' | 'gone' | 'short' | 'extra_price' | 'extra_gone' | 'code' | 'rate'
  /** The line's id, where it is about one. */
  readonly item: string | null
  readonly title: string
  readonly before: number | string | null
  readonly after: number | string | null
}

/** A line as its shopper saw it. Amounts in minor units, as the catalogue has them. */
export type SeenLine = {
  readonly price: number
  readonly sold: boolean
  /** Could be had in its quantity. */
  readonly available: boolean
  /** Those that are paid with it. */
  readonly extras: Readonly<Record<string, { readonly title: string; readonly price: number }>>
}

/** What a shopper saw of a cart; of a line that is not there nobody knows what was seen. */
export type Seen = {
  readonly lines: Readonly<Record<string, SeenLine>>
  /** Codes that took something off. */
  readonly codes: readonly string[]
  /** At which prices are converted; null where they are not. */
  readonly rate: string | null
  /** What was free of each gift card, or of the store credit, that pays; older carts do not say. */
  readonly credit?: Readonly<Record<string, number>>
}

/** A cart as it is now, with what is needed to put a change into words. */
export type CartNow = {
  readonly lines: readonly (SeenLine & {
    readonly id: string
    readonly title: string
    readonly quantity: number
    /** Pieces that can be had. */
    readonly stock: number
  })[]
  /** Codes that take something off, and all that were entered. */
  readonly codes: Seen['codes']
  readonly entered: readonly string[]
  readonly rate: Seen['rate']
  /** What is free of the credit that pays for it, by its id, in minor units. */
  readonly credit: Readonly<Record<string, number>>
}

export const NOTHING_SEEN: Seen = { lines: {}, codes: [], rate: null }

/** What a shopper is to be told, in the order of the lines. */
export const changesSince = (seen: Seen, now: CartNow): CartChange[] => [
  ...now.lines.flatMap((line) => {
    const before = seen.lines[line.id]
    return before ? lineChanges(before, line) : []
  }),
  ...seen.codes
    .filter((code) => now.entered.includes(code) && !now.codes.includes(code))
    .map((code) => ({ kind: 'code' as const, item: null, title: code, before: null, after: null })),
  ...(seen.rate !== null && now.rate !== null && seen.rate !== now.rate
    ? [{ kind: 'rate' as const, item: null, title: '', before: seen.rate, after: now.rate }]
    : []),
]

const lineChanges = (before: SeenLine, line: CartNow['lines'][number]): CartChange[] => {
  const about = { item: line.id, title: line.title }
  if (!line.sold) return before.sold ? [{ kind: 'gone', ...about, before: null, after: null }] : []
  const { quantity, stock } = line
  return [
    ...(before.sold && before.price !== line.price
      ? [{ kind: 'price' as const, ...about, before: before.price, after: line.price }]
      : []),
    ...(before.available && !line.available
      ? [{ kind: 'short' as const, ...about, before: quantity, after: Math.min(stock, quantity) }]
      : []),
    ...Object.entries(before.extras).flatMap(([id, extra]): CartChange[] => {
      const paid = line.extras[id]
      const which = { item: line.id, title: extra.title, before: extra.price }
      if (!paid) return [{ kind: 'extra_gone', ...which, after: null }]
      return paid.price === extra.price
        ? []
        : [{ kind: 'extra_price', ...which, after: paid.price }]
    }),
  ]
}

/** A cart as it is now, as its shopper has seen it then. */
export const seenNow = ({ lines, codes, rate, credit }: CartNow): Seen => ({
  lines: Object.fromEntries(
    lines.map(({ id, price, sold, available, extras }) => [id, { price, sold, available, extras }]),
  ),
  codes,
  rate,
  credit,
})

/** What a call of the shopper's was about. Of lines that were never seen each is seen by it. */
export type Touched = {
  readonly item?: string | undefined
  readonly codes?: boolean
  readonly credit?: boolean
}

/**
 * What a shopper has seen after a call of theirs: the line that it was about and what is new. What else
 * has changed stays to be told, so that nothing passes by unseen because something was put in elsewhere.
 * Whoever puts something in takes it for something they can have: where others were quicker, another
 * call for the same cart among them, that is told as well.
 */
export const seenAfter = (
  seen: Seen | null,
  { now, touched }: { readonly now: CartNow; readonly touched: Touched },
): Seen => {
  const fresh = seenNow(now)
  const lines = Object.entries(fresh.lines).map(([id, line]) => {
    const before = id === touched.item ? undefined : seen?.lines[id]
    return [id, before ?? { ...line, available: true }]
  })
  return {
    lines: Object.fromEntries(lines) as Seen['lines'],
    codes: !seen || touched.codes ? fresh.codes : [...new Set([...seen.codes, ...fresh.codes])],
    rate: seen?.rate ?? fresh.rate,
    credit: touched.credit ? now.credit : { ...now.credit, ...seen?.credit },
  }
}

/**
 * Whether gift cards or store credit pay less than their shopper has seen, through no doing of theirs.
 * As long as nothing is left to pay, it does not matter what is on them.
 *
 * @param left what is left to pay of the cart as it is now
 */
export const hasLostCredit = (
  seen: Seen | null,
  { credit, left }: Pick<CartNow, 'credit'> & { readonly left: number },
): boolean =>
  left > 0 && Object.entries(seen?.credit ?? {}).some(([id, free]) => (credit[id] ?? 0) < free)
