import { sql, type Context } from '@souk/kernel'

/** How many pieces of a line of so many its buyer has paid for no more. */
export type GonePieces = {
  readonly line: string
  readonly quantity: number
  readonly of: number
}

type Aligned = {
  /** Files and keys that were taken back. */
  readonly taken: number
  /** Those that were given again. */
  readonly given: number
}

/**
 * Makes what a buyer has agree with what is still paid for, in the caller's transaction with the order
 * locked: told the same twice, nothing happens. Files are taken back with the last piece of their line,
 * licence keys one for each piece: such as never came first, then the last ones. What had been taken back
 * for the sake of the money and is paid for after all is given again, the time that it was away added.
 * A key that a buyer has seen is given to nobody else, so that it is always there.
 *
 * @param gone everything, or in all so many pieces of these lines and none of the others
 */
export const alignDigital = async (
  ctx: Context,
  order: string,
  gone: 'all' | readonly GonePieces[],
): Promise<Aligned> => {
  const pieces = gone === 'all' ? [] : gone
  const [done] = await ctx.sql<Aligned>(sql`
    with mine as (
      select d.id, d.line, d.kind, d.piece, d.key_id, d.state, d.withdrawn_by from digital_deliveries d
      where ${ctx.scope.where('d')} and d.order_id = ${order}::uuid order by d.id for update
    ), ranked as (
      select m.*, row_number() over (partition by m.line, m.kind order by
        -- What was taken back by hand is one of the pieces that went back, and so is what never came.
        (m.state = 'withdrawn' and m.withdrawn_by is distinct from 'money') desc,
        (m.key_id is null) desc, m.piece desc, m.id) as place
      from mine m
    ), judged as (
      select r.id, r.state, r.withdrawn_by, ${gone === 'all'}::boolean or coalesce(
        case when r.kind = 'key' then r.place <= g.quantity else g.quantity >= g."of" end, false) as gone
      from ranked r left join jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb)
        as g(line text, quantity int, "of" int) on g.line = r.line
    ), ended as (
      update digital_deliveries d set state = 'withdrawn', withdrawn_by = 'money', withdrawn_at = now(),
        updated_at = now()
      from judged j where ${ctx.scope.where('d')} and d.id = j.id and j.gone and j.state <> 'withdrawn'
      returning d.key_id
    ), opened as (
      update digital_deliveries d set
        state = (case when d.key_id is null and d.file_id is null then 'waiting' else 'active' end)::enum_digital_deliveries_state,
        expires_at = d.expires_at + (now() - d.withdrawn_at),
        withdrawn_by = null, withdrawn_at = null, updated_at = now()
      from judged j
      where ${ctx.scope.where('d')} and d.id = j.id
        and not j.gone and j.state = 'withdrawn' and j.withdrawn_by = 'money'
      returning d.key_id
    ), keys as (
      update license_keys k set state = c.state::enum_license_keys_state, updated_at = now()
      from (
        select e.key_id, 'withdrawn' as state from ended e
        union all select o.key_id, 'given' from opened o
      ) c
      where ${ctx.scope.where('k')} and k.id = c.key_id
    )
    select (select count(*) from ended)::int as taken, (select count(*) from opened)::int as given`)
  return done ?? { taken: 0, given: 0 }
}
