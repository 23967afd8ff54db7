import { defineOperation, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import {
  cutText,
  storable,
  transferErrors,
  type Group,
  type Note,
  type ProductItem,
} from '../domain/index.ts'
import { importerFor } from './importers.ts'
import { importView, viewImport } from './importView.ts'
import { IMPORTS_AT_MOST, MAX_BYTES, MAX_LINES, MAX_MEGABYTES } from './limits.ts'
import { mayTransfer } from './mayTransfer.ts'
import { readFile } from './readFile.ts'

/** A file in Base64 is a third longer, and the rest of the body is small. */
const BODY_LIMIT = Math.ceil(MAX_BYTES * 1.36) + 64 * 1024

export const createImport = defineOperation({
  name: 'imports.create',
  summary: 'Hand over a file and have it looked through: nothing is imported before it is started',
  feature: 'commerce',
  http: { method: 'POST', path: '/transfer/imports', status: 201, bodyLimit: BODY_LIMIT },
  rateLimit: IMPORTS_AT_MOST,
  input: z.object({
    filename: z.string().trim().min(1).max(200),
    content: z
      .base64()
      .min(1)
      .describe('The bytes of the file in Base64: CSV or JSON of Shopify, WooCommerce or Souk.'),
    pictures: z.boolean().default(true).describe('Whether its pictures are to be fetched.'),
  }),
  output: importView,
  access: mayTransfer,
  run: async (ctx, { filename, content, pictures }) => {
    const bytes = Buffer.from(content, 'base64')
    if (bytes.byteLength > MAX_BYTES)
      throw transferErrors.file_too_large({
        size: Math.ceil(bytes.byteLength / 1024 / 1024),
        limit: MAX_MEGABYTES,
      })
    const file = readFile({ bytes, currency: ctx.shop.currency, mostLines: MAX_LINES })
    importerFor(ctx, file.kind)
    const id = ctx.newId()
    await ctx.transaction(async (inside) => {
      const { column, value } = inside.scope
      await inside.sql(sql`
        insert into imports (id, title, kind, format, state, total, with_pictures, created_at, updated_at${column})
        values (${id}::uuid, ${filename}, ${file.kind}, ${file.format}, 'checking',
          ${file.groups.length}, ${pictures}, now(), now()${value})`)
      for (const part of partsOf(withTwins(file.groups.map(storable))))
        await addRows(inside, id, part)
      await inside.emit({ topic: 'import.step', subject: id, payload: {} })
    })
    return viewImport(ctx, id)
  },
})

type Placed = Group<unknown> & { readonly position: number }

const AT_ONCE = 500

const partsOf = (groups: readonly Group<unknown>[]): Placed[][] => {
  // What is made of others comes after them, wherever in the file it stands.
  const sorted = groups.toSorted((a, b) => Number(isBundle(a)) - Number(isBundle(b)))
  const placed = sorted.map((group, position) => ({ ...group, position }))
  return Array.from({ length: Math.ceil(placed.length / AT_ONCE) }, (_, at) =>
    placed.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}

const isBundle = ({ item }: Group<unknown>): boolean =>
  (item as ProductItem | null)?.variants?.some(({ parts }) => parts && parts.length > 0) ?? false

/** What two things of one file cannot both have. */
const withTwins = (groups: readonly Group<unknown>[]): Group<unknown>[] => {
  const owners = new Map<string, string>()
  return groups.map((group) => {
    const skus = (group.item as ProductItem | null)?.variants?.flatMap(({ sku }) => sku ?? []) ?? []
    const notes: Note[] = []
    for (const sku of skus) {
      const owner = owners.get(sku)
      if (owner === undefined) owners.set(sku, group.title)
      else {
        const message = `The SKU ${sku} is also that of “${owner}” in this file. Give each its own.`
        notes.push({ line: group.line, level: 'error', message })
      }
    }
    return notes.length === 0 ? group : { ...group, item: null, notes: [...group.notes, ...notes] }
  })
}

/** What is wrong may be quoted, and a cell of megabytes would be as long in the report. */
const MOST_LETTERS = 400
const MOST_NOTES = 50

const addRows = (ctx: Context, id: string, groups: readonly Placed[]) => {
  const rows = groups.map(({ key, title, line, lines, item, notes, position }) => ({
    id: ctx.newId(),
    position,
    line,
    key: cutText(key, 300),
    title: cutText(title, 300),
    item,
    lines,
    notes: notes
      .slice(0, MOST_NOTES)
      .map((note) => ({ ...note, message: cutText(note.message, MOST_LETTERS) })),
    refused: notes.some(({ level }) => level === 'error') || item === null,
  }))
  const { column, value } = ctx.scope
  return ctx.sql(sql`
    insert into import_rows (id, import_id, position, line, handle, title, item, lines, notes, plan,
      created_at, updated_at${column})
    select w.id, ${id}::uuid, w.position, w.line, w.key, w.title, w.item, w.lines, w.notes,
      case when w.refused then 'refuse' end, now(), now()${value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid,
      position numeric, line numeric, key text, title text, item jsonb, lines jsonb, notes jsonb,
      refused boolean)`)
}
