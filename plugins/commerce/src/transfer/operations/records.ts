import { sql, type Context } from '@souk/kernel'

import { changesBetween, type Face } from '../domain/index.ts'
import type { Importer } from './importers.ts'
import type { Checked, HeldRow, Noted } from './rows.ts'

/** A thing of the shop with its id; empty where it is shown somewhere else than others of its kind. */
export type Kept<Item> = { readonly id: string; readonly item: Item }

/** What the shop has of a batch of things, opened once for all of them. */
export type Book<Item> = {
  readonly kept: (item: Item) => Kept<Item> | undefined
  /** What of it the shop can have, and what is to be said of the rest. */
  readonly fit?: (item: Item) => { readonly item: Item; readonly said: readonly string[] }
  /** What keeps it out, in words; `merged` is what it would be once it was brought in. */
  readonly refusalOf: (item: Item, merged: Item) => string | null
  /** @returns its id */
  readonly keep: (ctx: Context, item: Item, id: string | null) => Promise<string>
}

/** Whether pictures are wanted, and whether all were tried by now. */
export type Pictures = { readonly isWanted: boolean; readonly isFetched: boolean }

/** Things that are a document each, known by a key. */
export type Records<Item> = {
  readonly kind: string
  readonly keyOf: (item: Item) => string
  readonly open: (ctx: Context, items: readonly Item[], pictures: Pictures) => Promise<Book<Item>>
  /** What it is once the file was brought in. */
  readonly merge: (before: Item | undefined, wanted: Item) => Item
  readonly faceOf: (item: Item, ctx: Context) => Face
}

export const importerOf = <Item>(records: Records<Item>): Importer => ({
  check: (ctx, rows, { withPictures }) =>
    check(ctx, rows as readonly HeldRow<Item>[], {
      records,
      pictures: { isWanted: withPictures, isFetched: false },
    }),
  keep: (ctx, row, { withPictures }) =>
    keep(ctx, row as HeldRow<Item>, {
      records,
      pictures: { isWanted: withPictures, isFetched: true },
    }),
})

type Work<Item> = { readonly records: Records<Item>; readonly pictures: Pictures }

const check = async <Item>(
  ctx: Context,
  rows: readonly HeldRow<Item>[],
  { records, pictures }: Work<Item>,
): Promise<Checked[]> => {
  const book = await records.open(
    ctx,
    rows.map(({ item }) => item),
    pictures,
  )
  return rows.map(({ id, item, line, notes }): Checked => {
    const { outcome, refusal, changes, warnings } = compare(ctx, { book, item, records })
    const said = [
      ...warnings.map((message) => ({ line, level: 'warning' as const, message })),
      ...(refusal ? [{ line, level: 'error' as const, message: refusal }] : []),
    ]
    return { id, plan: outcome, changes, notes: [...notes, ...said] }
  })
}

const keep = async <Item>(
  ctx: Context,
  { item, line }: HeldRow<Item>,
  { records, pictures }: Work<Item>,
): Promise<Noted> => {
  const name = `souk.import ${records.kind} ${ctx.shop.id} ${records.keyOf(item)}`
  await ctx.sql(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  const book = await records.open(ctx, [item], pictures)
  const { outcome, refusal, changes, merged, id } = compare(ctx, { book, item, records })
  if (refusal) return { outcome, notes: [{ line, level: 'error', message: refusal }] }
  const document = outcome === 'same' && id !== null ? id : await book.keep(ctx, merged, id)
  return { outcome, changes, document }
}

type Given<Item> = {
  readonly book: Book<Item>
  readonly item: Item
  readonly records: Records<Item>
}

const MOST_CHANGES = 60

const compare = <Item>(ctx: Context, { book, item: said, records }: Given<Item>) => {
  const { item, said: warnings } = book.fit?.(said) ?? { item: said, said: [] }
  const kept = book.kept(item)
  const id = kept?.id ?? null
  const merged = records.merge(kept?.item, item)
  const refusal = book.refusalOf(item, merged)
  if (refusal) return { outcome: 'refuse', refusal, changes: [], merged, id, warnings } as const
  if (!kept) return { outcome: 'create', refusal, changes: [], merged, id, warnings } as const
  const changes = changesBetween(records.faceOf(kept.item, ctx), records.faceOf(merged, ctx))
  const outcome = changes.length > 0 ? 'change' : 'same'
  return {
    outcome,
    refusal,
    changes: changes.slice(0, MOST_CHANGES),
    merged,
    id,
    warnings,
  } as const
}
