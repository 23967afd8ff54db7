/** How many of which article; every article at most once. */
export type Pieces = ReadonlyMap<string, number>

/** What is known of one article: pieces on the shelf, and how many of those are held. */
export type Shelf = { readonly onHand: number; readonly held: number }

/** Something that has happened to the stock, said by whoever did it. */
export type Happening =
  | { readonly kind: 'held'; readonly order: string; readonly pieces: Pieces }
  | { readonly kind: 'released'; readonly order: string }
  | { readonly kind: 'sold'; readonly order: string; readonly pieces: Pieces }
  | { readonly kind: 'returned'; readonly order: string; readonly pieces: Pieces }
  | { readonly kind: 'changed'; readonly cause: string; readonly pieces: Pieces }

/**
 * A shop's stock as a child would keep it: a heap of facts, from which everything else is added up
 * anew. It knows of no locks, no statements and no order within a step.
 */
export type Model = {
  /** What each open order holds. */
  readonly holds: ReadonlyMap<string, Pieces>
  /** What came of each cause, negative where pieces have left. */
  readonly moved: ReadonlyMap<string, Pieces>
}

export const emptyModel: Model = { holds: new Map(), moved: new Map() }

export const after = (model: Model, happenings: readonly Happening[]): Model => {
  const holds = new Map(model.holds)
  const moved = new Map(model.moved)
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
    if (one.kind === 'changed') move(one.cause, one.pieces, 1)
  }
  return { holds, moved }
}

export const shelfOf = ({ holds, moved }: Model, article: string): Shelf => ({
  onHand: total(moved.values(), article),
  held: total(holds.values(), article),
})

/** What is wrong with the model itself: more was promised or sold than there ever was. */
export const oversold = (model: Model, articles: readonly string[]): string[] =>
  articles.flatMap((article) => {
    const { onHand, held } = shelfOf(model, article)
    return onHand < 0 || held > onHand
      ? [`oversold: ${article} has ${onHand} on the shelf and ${held} held`]
      : []
  })

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
