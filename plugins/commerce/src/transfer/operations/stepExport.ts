import { sql, type Context, type Subscriber } from '@souk/kernel'

import type { FileKind, Format, Kind } from '../domain/index.ts'
import { sourceOf, type Written } from './exportSources.ts'
import { KEPT_HOURS, TURN_MS } from './limits.ts'

type Running = {
  kind: Kind
  format: Format
  file: FileKind
  cursor: string | null
  done: number
  [column: string]: unknown
}

/** Writes a part of an export and, where more is left, tells itself to go on. */
export const stepExport: Subscriber = {
  name: 'transfer.stepExport',
  topics: ['export.step'],
  runs: 'outside',
  handle: async (ctx, { subject }) => {
    const until = performance.now() + TURN_MS
    while (await writePart(ctx, subject)) {
      if (performance.now() < until) continue
      await ctx.transaction((inside) => inside.emit({ topic: 'export.step', subject, payload: {} }))
      return 'There is more to write.'
    }
    return 'The file was written.'
  },
}

/** A part and how far it has come commit together. @returns false when there was nothing left */
const writePart = (ctx: Context, id: string): Promise<boolean> =>
  ctx.transaction(async (inside) => {
    const [running] = await inside.sql<Running>(sql`
      select e.kind::text as kind, e.format::text as format, e.file, e.cursor, e.done::int as done
      from exports e where ${inside.scope.where('e')} and e.id = ${id}::uuid and e.state = 'running'
      for update`)
    const source = running && sourceOf(running.kind, running.format, running.file)
    if (!running || !source) return false
    const part = await source.next(inside, running.cursor)
    if (!part) {
      await inside.sql(sql`
        update exports e set state = 'ready', total = e.done, updated_at = now(),
          expires_at = now() + make_interval(hours => ${KEPT_HOURS})
        where ${inside.scope.where('e')} and e.id = ${id}::uuid`)
      return false
    }
    const { column, value } = inside.scope
    const written = part.written.filter((one) => isInFile(one, running.file))
    if (written.length > 0)
      await inside.sql(sql`
        insert into export_parts (id, export_id, position, rows, created_at, updated_at${column})
        values (${inside.newId()}::uuid, ${id}::uuid, ${running.done},
          ${JSON.stringify(written)}::jsonb, now(), now()${value})`)
    await inside.sql(sql`
      update exports e set cursor = ${part.cursor}, done = e.done + ${written.length}::int,
        updated_at = now()
      where ${inside.scope.where('e')} and e.id = ${id}::uuid`)
    return true
  })

/** Some formats have no word for a thing, such as an order that was never confirmed. */
const isInFile = ({ rows, item }: Written, file: FileKind): boolean =>
  file === 'csv' ? rows.length > 0 : !Array.isArray(item) || item.length > 0
