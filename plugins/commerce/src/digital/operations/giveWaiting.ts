import { sql, type Context } from '@souk/kernel'

/** Those of one order, or whoever waits for one variant. */
type Which = { readonly order: string } | { readonly variant: string }

type Given = {
  /** Orders that were given something. */
  readonly orders: readonly string[]
  /** Pieces that still wait, of those that were looked at. */
  readonly missing: number
  /** Whether others may wait behind these. */
  readonly isMore: boolean
}

/**
 * Gives those who wait what is there, first come, first served, in the caller's transaction; a bounded
 * number of them, so that no transaction holds what others wait for for long. A key goes
 * to one buyer alone however many ask at once: each takes keys that nobody else is just taking, and who
 * finds none waits on.
 */
export const giveWaiting = async (ctx: Context, which: Which): Promise<Given> => {
  const mine =
    'order' in which
      ? sql`d.order_id = ${which.order}::uuid`
      : sql`d.variant_id = ${which.variant}::uuid`
  const waiting = await ctx.sql<{
    id: string
    order: string
    kind: string
    variant: string | null
  }>(sql`
    select d.id::text, d.order_id::text as "order", d.kind::text as kind, d.variant_id::text as variant
    from digital_deliveries d where ${ctx.scope.where('d')} and ${mine} and d.state = 'waiting'
    order by d.created_at, d.order_id, d.line, d.piece limit ${AT_ONCE} for update skip locked`)
  const given = new Set<string>()
  for (const variant of new Set(waiting.map((one) => one.variant))) {
    const theirs = waiting.filter((one) => one.variant === variant)
    const keys = theirs.filter(({ kind }) => kind === 'key').map(({ id }) => id)
    const files = theirs.filter(({ kind }) => kind === 'file').map(({ id }) => id)
    if (variant !== null && keys.length > 0)
      for (const id of await giveKeys(ctx, { variant, deliveries: keys })) given.add(id)
    if (variant !== null && files.length > 0)
      for (const id of await giveFiles(ctx, { variant, deliveries: files })) given.add(id)
  }
  return {
    orders: [...new Set(waiting.filter(({ id }) => given.has(id)).map(({ order }) => order))],
    missing: waiting.length - given.size,
    isMore: waiting.length === AT_ONCE && given.size > 0,
  }
}

const AT_ONCE = 200

type Wanted = { readonly variant: string; readonly deliveries: readonly string[] }

const giveKeys = async (ctx: Context, { variant, deliveries }: Wanted): Promise<string[]> => {
  const given = await ctx.sql<{ id: string }>(sql`
    with free as (
      select k.id, row_number() over (order by k.created_at, k.id) as place
      from (
        select k.id, k.created_at from license_keys k
        where ${ctx.scope.where('k')} and k.variant_id = ${variant}::uuid and k.state = 'free'
        order by k.created_at, k.id limit ${deliveries.length} for update skip locked
      ) k
    ), wanting as (
      select w.id::uuid as id, w.place
      from jsonb_array_elements_text(${JSON.stringify(deliveries)}::jsonb) with ordinality w(id, place)
    ), opened as (
      update digital_deliveries d set state = 'active', key_id = f.id, updated_at = now()
      from free f join wanting w on w.place = f.place
      where ${ctx.scope.where('d')} and d.id = w.id
      returning d.id, d.order_id, d.key_id
    ), taken as (
      update license_keys k set state = 'given', order_id = o.order_id, given_at = now(), updated_at = now()
      from opened o where ${ctx.scope.where('k')} and k.id = o.key_id
      returning k.id
    )
    select o.id::text as id from opened o join taken t on t.id = o.key_id`)
  return given.map(({ id }) => id)
}

/** The first of the files takes the waiting row, the others are added; the time runs from now. */
const giveFiles = async (ctx: Context, { variant, deliveries }: Wanted): Promise<string[]> => {
  const days = ctx.shop.pricing?.downloadDays ?? 30
  const { column, value } = ctx.scope
  const given = await ctx.sql<{ id: string }>(sql`
    with files as (
      select f.id, f.title, row_number() over (order by f.created_at, f.id) as place,
        now() + make_interval(days => coalesce(p.digital_days, ${days}::numeric)::int) as expires
      from variants v
        join products p on p.id = v.product_id
        join digital_files f on f.product_id = p.id and (f.variant_id is null or f.variant_id = v.id)
      where ${ctx.scope.where('v')} and ${ctx.scope.where('f')} and v.id = ${variant}::uuid
    ), wanting as (
      select d.* from digital_deliveries d
        join jsonb_array_elements_text(${JSON.stringify(deliveries)}::jsonb) w(id) on d.id = w.id::uuid
      where ${ctx.scope.where('d')}
    ), others as (
      insert into digital_deliveries (id, order_id, line, slot, piece, kind, state, variant_id, file_id,
        title, expires_at, allowed, taken, created_at, updated_at${column})
      select gen_random_uuid(), w.order_id, w.line, 'file:' || f.id, 1, 'file', 'active', w.variant_id, f.id,
        f.title, f.expires, w.allowed, 0, now(), now()${value}
      from wanting w cross join files f where f.place > 1
      on conflict do nothing
    )
    update digital_deliveries d set state = 'active', file_id = f.id, slot = 'file:' || f.id,
      title = f.title, expires_at = f.expires, updated_at = now()
    from wanting w cross join files f
    where ${ctx.scope.where('d')} and d.id = w.id and f.place = 1
    returning d.id::text as id`)
  return given.map(({ id }) => id)
}
