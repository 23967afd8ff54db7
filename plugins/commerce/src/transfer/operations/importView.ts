import { sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { isId } from '../../shared/sqlArray.ts'
import { transferErrors, type Format, type Kind } from '../domain/index.ts'

export const FORMATS = ['souk', 'shopify', 'woocommerce'] as const satisfies readonly Format[]
export const KINDS = [
  'products',
  'collections',
  'extras',
  'priceLists',
  'stock',
  'customers',
  'orders',
  'discounts',
  'redirects',
] as const satisfies readonly Kind[]

export const IMPORT_STATES = [
  'checking',
  'ready',
  'fetching',
  'importing',
  'done',
  'stopped',
] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** What becomes of one thing of a file. */
export const OUTCOMES = ['create', 'change', 'same', 'refuse'] as const
export type Outcome = (typeof OUTCOMES)[number]

const tally = z
  .object({ create: z.int(), change: z.int(), same: z.int(), refuse: z.int() })
  .describe('How many are new, changed, as they are already, and left out because of an error.')

/** An import as the panel and the API show it. */
export const importView = z.object({
  id: z.string(),
  title: z.string().describe('The name of the file.'),
  kind: z.enum(KINDS),
  format: z.enum(FORMATS),
  state: z
    .enum(IMPORT_STATES)
    .describe('checking → ready (the dry run is done) → fetching pictures → importing → done.'),
  total: z.int().describe('Products, customers … in the file.'),
  done: z.int().describe('How many of them this state is through with.'),
  withPictures: z.boolean(),
  plan: tally.describe('The dry run: what importing would do.'),
  outcome: tally.describe('What importing has done so far.'),
  warnings: z.int().describe('Of these, how many have something to be said about them.'),
  pictures: z.object({ total: z.int(), done: z.int(), failed: z.int() }),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})

export type ImportView = z.infer<typeof importView>

type Row = Omit<ImportView, 'plan' | 'outcome' | 'done'> & {
  plans: Partial<Record<Outcome, number>> | null
  outcomes: Partial<Record<Outcome, number>> | null
}

/** @throws 404 `import_not_found` */
export const viewImport = async (ctx: Context, id: string): Promise<ImportView> => {
  const [row] = isId(id) ? await ctx.sql<Row>(importRow(ctx, id)) : []
  if (!row) throw transferErrors.import_not_found()
  const { plans, outcomes, ...rest } = row
  const plan = { ...NONE, ...plans }
  const outcome = { ...NONE, ...outcomes }
  const { state, pictures, total } = rest
  const done =
    state === 'checking' ? sum(plan) : state === 'fetching' ? pictures.done : sum(outcome)
  return { ...rest, plan, outcome, done: state === 'ready' ? total : done }
}

const NONE = { create: 0, change: 0, same: 0, refuse: 0 }

const sum = (tallied: Readonly<Record<Outcome, number>>): number =>
  Object.values(tallied).reduce((all, one) => all + one, 0)

const importRow = ({ scope }: Context, id: string) => sql`
  select i.id::text as id, i.title, i.kind::text as kind, i.format::text as format,
    i.state::text as state, i.total::int as total, coalesce(i.with_pictures, true) as "withPictures",
    (select json_object_agg(x.plan, x.n) from (
      select r.plan, count(*)::int as n from import_rows r
      where ${scope.where('r')} and r.import_id = i.id and r.plan is not null group by 1) x) as plans,
    (select json_object_agg(x.outcome, x.n) from (
      select r.outcome, count(*)::int as n from import_rows r
      where ${scope.where('r')} and r.import_id = i.id and r.outcome is not null group by 1) x) as outcomes,
    (select count(*)::int from import_rows r
      where ${scope.where('r')} and r.import_id = i.id
        and jsonb_path_exists(r.notes, '$[*] ? (@.level == "warning")')) as warnings,
    (select json_build_object('total', count(*), 'done', count(*) filter (where p.state <> 'waiting'),
        'failed', count(*) filter (where p.state = 'failed'))
      from import_pictures p where ${scope.where('p')} and p.import_id = i.id) as pictures,
    to_json(i.created_at)#>>'{}' as "createdAt", to_json(i.finished_at)#>>'{}' as "finishedAt"
  from imports i where ${scope.where('i')} and i.id = ${id}::uuid`
