import { sql } from '@souk/kernel'

import type { Market } from './market.ts'
import { incomingOf, shelfOf, type Model, type Pieces } from './model.ts'
import type { World } from './world.ts'

type Level = {
  article: string
  on_hand: number
  held: number
  backordered: number
  incoming: number
}

/** Everything in which the database and the model differ, in sentences; nothing when all is well. */
export const differences = async (
  world: World,
  { articles, limitOf }: Market,
  model: Model,
): Promise<string[]> => {
  const mine = sql`any(array[${sql.join(
    articles.map((article) => sql`${article}`),
    sql`, `,
  )}]::uuid[])`
  const [levels, holds, moves, waits] = await Promise.all([
    world.rows<Level>(sql`
      select variant_id::text as article, on_hand::int as on_hand, held::int as held, backordered::int as backordered,
        incoming::int as incoming
      from stock_levels where variant_id = ${mine}`),
    world.rows<{ cause: string; article: string; pieces: number }>(sql`
      select cause, variant_id::text as article, quantity::int as pieces
      from stock_holds where variant_id = ${mine}
      union all
      select cause, variant_id::text, quantity::int
      from stock_backorders where variant_id = ${mine} and not sold`),
    world.rows<{ cause: string; article: string; change: number; on_hand: number }>(sql`
      select cause, variant_id::text as article, change::int as change, on_hand::int as on_hand
      from stock_movements where variant_id = ${mine}`),
    world.rows<{ cause: string; article: string; pieces: number; sold: boolean }>(sql`
      select cause, variant_id::text as article, quantity::int as pieces, sold
      from stock_backorders where variant_id = ${mine}`),
  ])
  const places = await world.rows<{
    article: string
    location: string
    lies: number
    moved: number
  }>(sql`
    select a.variant_id::text as article, a.location_id::text as location, a.on_hand::int as lies,
      (select coalesce(sum(m.change), 0)::int from stock_movements m
        where m.variant_id = a.variant_id and m.location_id = a.location_id) as moved
    from stock_at_locations a where a.variant_id = ${mine}`)
  const wrong = places
    .filter(({ lies, moved }) => lies !== moved)
    .map(
      ({ article, location, lies, moved }) =>
        `${article} has ${lies} at ${location}, its movements there add up to ${moved}`,
    )
  for (const article of articles) {
    const is = levels.find((level) => level.article === article)
    const should = shelfOf(model, article)
    const free = (is?.on_hand ?? 0) - (is?.held ?? 0)
    if (free !== should.free) wrong.push(`${article} has ${free} free, the model ${should.free}`)
    const coming = incomingOf(model, article)
    if (is?.incoming !== coming)
      wrong.push(`${article} has ${is?.incoming} on its way, the model ${coming}`)
    if ((is?.on_hand ?? 0) < 0) wrong.push(`${article} has ${is?.on_hand} on the shelf`)
    if (is?.backordered !== should.backordered)
      wrong.push(`${article} has ${is?.backordered} backordered, the model ${should.backordered}`)
    if ((is?.backordered ?? 0) > limitOf(article))
      wrong.push(`${article} has ${is?.backordered} backordered of at most ${limitOf(article)}`)
    const awaited = waits.filter((one) => one.article === article)
    const waited = awaited.reduce((sum, { pieces }) => sum + pieces, 0)
    if (is?.backordered !== waited)
      wrong.push(`${article} has ${is?.backordered} backordered, and ${waited} are waited for`)
    const ofHolds = holds.filter((hold) => hold.article === article)
    const held =
      ofHolds.reduce((sum, { pieces }) => sum + pieces, 0) -
      awaited.reduce((sum, { pieces, sold }) => (sold ? sum : sum + pieces), 0)
    if (is?.held !== held)
      wrong.push(`${article} has ${is?.held} held, its holds add up to ${held}`)
    const own = moves.filter((move) => move.article === article)
    const moved = own.reduce((sum, { change }) => sum + change, 0)
    if (is?.on_hand !== moved)
      wrong.push(`${article} has ${is?.on_hand} on the shelf, its movements add up to ${moved}`)
    const spread = places.filter((place) => place.article === article)
    const lying = spread.reduce((sum, { lies }) => sum + lies, 0)
    if (spread.length > 0 && lying !== is?.on_hand)
      wrong.push(`${article} has ${is?.on_hand} on the shelf, its places hold ${lying}`)
    if (!isChain(own, is?.on_hand ?? 0)) wrong.push(`${article}: its movements do not follow on`)
  }
  const heldBy = byCause(holds.map((hold) => ({ ...hold, cause: hold.cause.slice(6) })))
  wrong.push(...differ('held for order', heldBy, model.holds))
  wrong.push(
    ...differ(
      'moved for',
      byCause([
        ...moves.map((move) => ({ ...move, pieces: move.change })),
        // What an order is still to get has been sold all the same.
        ...waits.filter(({ sold }) => sold).map((wait) => ({ ...wait, pieces: -wait.pieces })),
      ]),
      model.moved,
    ),
  )
  return wrong
}

/** Each movement begins where another one ended, from nothing to what is there now. */
const isChain = (
  moves: readonly { readonly change: number; readonly on_hand: number }[],
  now: number,
): boolean => {
  const open = new Map<number, number>()
  const note = (count: number, sign: 1 | -1) => open.set(count, (open.get(count) ?? 0) + sign)
  note(0, 1)
  note(now, -1)
  for (const { change, on_hand } of moves) {
    note(on_hand, 1)
    note(on_hand - change, -1)
  }
  return [...open.values()].every((left) => left === 0)
}

const byCause = (
  rows: readonly { readonly cause: string; readonly article: string; readonly pieces: number }[],
): Map<string, Map<string, number>> => {
  const found = new Map<string, Map<string, number>>()
  for (const { cause, article, pieces } of rows) {
    const of = found.get(cause) ?? new Map<string, number>()
    of.set(article, (of.get(article) ?? 0) + pieces)
    found.set(cause, of)
  }
  return found
}

const differ = (
  what: string,
  is: ReadonlyMap<string, Pieces>,
  should: ReadonlyMap<string, Pieces>,
): string[] =>
  [...new Set([...is.keys(), ...should.keys()])].flatMap((cause) => {
    const [a, b] = [textOf(is.get(cause)), textOf(should.get(cause))]
    return a === b ? [] : [`${what} ${cause}: ${a || 'nothing'}, the model ${b || 'nothing'}`]
  })

const textOf = (pieces: Pieces = new Map<string, number>()): string =>
  [...pieces]
    .filter(([, count]) => count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([article, count]) => `${count} × ${article}`)
    .join(', ')
