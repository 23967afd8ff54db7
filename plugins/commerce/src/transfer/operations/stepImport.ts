import { sql, type Context, type Subscriber } from '@souk/kernel'

import { checkRows } from './checkRows.ts'
import { fetchPictures, listPictures } from './fetchPictures.ts'
import { importBatch } from './importBatch.ts'
import type { ImportState } from './importView.ts'
import { TURN_MS } from './limits.ts'
import { linkRows } from './linkRows.ts'
import type { Running } from './running.ts'

/**
 * Does a part of an import and, where more is left, tells itself to go on: a long one lets others have
 * their turn, and one whose worker died is taken up where it was. Every thing of a file and the note of
 * what became of it commit together.
 */
export const stepImport: Subscriber = {
  name: 'transfer.stepImport',
  topics: ['import.step'],
  runs: 'outside',
  handle: async (ctx, { subject }) => {
    const until = performance.now() + TURN_MS
    for (;;) {
      const running = await runningImport(ctx, subject)
      if (!running) return 'There is nothing to do for this import.'
      const isThrough = await phases[running.state](ctx, running)
      if (isThrough && running.state === 'checking') return 'The file was looked through.'
      if (isThrough && running.state === 'importing') return 'The file was imported.'
      if (performance.now() < until) continue
      await ctx.transaction((inside) => inside.emit({ topic: 'import.step', subject, payload: {} }))
      return 'There is more to do.'
    }
  },
}

const runningImport = async (ctx: Context, id: string): Promise<Running | undefined> => {
  const [row] = await ctx.sql<Running>(sql`
    select i.id::text as id, i.kind::text as kind, i.format::text as format, i.state::text as state,
      coalesce(i.with_pictures, true) as "withPictures"
    from imports i
    where ${ctx.scope.where('i')} and i.id = ${id}::uuid
      and i.state in ('checking', 'fetching', 'importing')`)
  return row
}

type Phase = (ctx: Context, running: Running) => Promise<boolean>

/** Each does a batch and says whether it found nothing left to do; then the next state begins. */
const phases: Record<Running['state'], Phase> = {
  checking: async (ctx, running) =>
    !(await checkRows(ctx, running)) && move(ctx, running, { to: 'ready' }),
  fetching: async (ctx, running) => {
    if (running.withPictures) await listPictures(ctx, running)
    if (running.withPictures && (await fetchPictures(ctx, running))) return false
    return move(ctx, running, { to: 'importing' })
  },
  importing: async (ctx, running) =>
    !(await importBatch(ctx, running)) &&
    !(await linkRows(ctx, running)) &&
    move(ctx, running, { to: 'done' }),
}

const move = async (
  ctx: Context,
  { id, state }: Running,
  { to }: { readonly to: ImportState },
): Promise<true> => {
  await ctx.sql(sql`
    update imports i set state = ${to}, updated_at = now(),
      finished_at = case when ${to} = 'done' then now() else i.finished_at end
    where ${ctx.scope.where('i')} and i.id = ${id}::uuid and i.state = ${state}`)
  return true
}
