/** How many of which article; every article at most once. */
export type Pieces = ReadonlyMap<string, number>

/**
 * What is known of one article: pieces that anybody can have, and pieces that are promised though
 * they are not there. Nothing is free while anybody waits, so one of the two is nothing.
 */
export type Shelf = { readonly free: number; readonly backordered: number }

/** Something that has happened to the stock, said by whoever did it. */
export type Happening =
  | { readonly kind: 'held'; readonly order: string; readonly pieces: Pieces }
  | { readonly kind: 'released'; readonly order: string }
  | { readonly kind: 'sold'; readonly order: string; readonly pieces: Pieces }
  | { readonly kind: 'returned'; readonly order: string; readonly pieces: Pieces }
  | { readonly kind: 'changed'; readonly cause: string; readonly pieces: Pieces }
  /** Pieces have set out or arrived: what came to the shelf or left it, and what is on its way. */
  | {
      readonly kind: 'carried'
      readonly cause: string
      readonly pieces: Pieces
      readonly incoming: Pieces
    }

/**
 * A shop's stock as a child would keep it: a heap of facts, from which everything else is added up
 * anew. It knows of no locks, no statements and no order within a step.
 */
export type Model = {
  /** What each open order holds. */
  readonly holds: ReadonlyMap<string, Pieces>
  /** What came of each cause, negative where pieces have left. */
  readonly moved: ReadonlyMap<string, Pieces>
  /** What is on its way for each cause. */
  readonly coming: ReadonlyMap<string, Pieces>
}

export const emptyModel: Model = { holds: new Map(), moved: new Map(), coming: new Map() }

export const incomingOf = ({ coming }: Model, article: string): number =>
  total(coming.values(), article)

export const after = (model: Model, happenings: readonly Happening[]): Model => {
  const holds = new Map(model.holds)
  const moved = new Map(model.moved)
  const coming = new Map(model.coming)
  const move = (cause: string, pieces: Pieces, sign: 1 | -1): void => {
    moved.set(
      cause,
      sum([
        [moved.get(cause) ?? new Map(), 1],
        [pieces, sign],
      ]),
    )
  }
  for (const one of happenings) {
    if (one.kind === 'held') holds.set(one.order, one.pieces)
    if (one.kind === 'released' || one.kind === 'sold') holds.delete(one.order)
    if (one.kind === 'sold') move(`order:${one.order}`, one.pieces, -1)
    if (one.kind === 'returned') move(`order:${one.order}`, one.pieces, 1)
    if (one.kind === 'changed' || one.kind === 'carried') move(one.cause, one.pieces, 1)
    if (one.kind === 'carried')
      coming.set(
        one.cause,
        sum([
          [coming.get(one.cause) ?? new Map<string, number>(), 1],
          [one.incoming, 1],
        ]),
      )
  }
  return { holds, moved, coming }
}

/** What is left of an article when everybody got what they were promised; below zero, what is missing. */
export const balanceOf = ({ holds, moved }: Model, article: string): number =>
  total(moved.values(), article) - total(holds.values(), article)

export const shelfOf = (model: Model, article: string): Shelf => {
  const balance = balanceOf(model, article)
  return { free: Math.max(0, balance), backordered: Math.max(0, -balance) }
}

/** What is wrong with the model itself: more was promised or sold than may ever be. */
export const oversold = (model: Model, { articles, limitOf }: Limits): string[] =>
  articles.flatMap((article) => {
    const balance = balanceOf(model, article)
    return balance < -limitOf(article)
      ? [`oversold: ${article} comes to ${balance}, and ${limitOf(article)} may be promised beyond`]
      : []
  })

type Limits = {
  readonly articles: readonly string[]
  /** How many pieces may be promised beyond what is there. */
  readonly limitOf: (article: string) => number
}

const total = (all: Iterable<Pieces>, article: string): number => {
  let pieces = 0
  for (const one of all) pieces += one.get(article) ?? 0
  return pieces
}

export const sum = (parts: readonly (readonly [Pieces, 1 | -1])[]): Pieces => {
  const together = new Map<string, number>()
  for (const [pieces, sign] of parts) {
    for (const [article, count] of pieces) {
      together.set(article, (together.get(article) ?? 0) + sign * count)
    }
  }
  return together
}
