import { sql } from '@payloadcms/db-postgres/drizzle'

import type { Context } from '../operations/context.ts'

/** After this long a first run counts as dead, and the key may be tried again. */
const LOCK_SECONDS = 60
const KEPT_HOURS = 24

type Kept = {
  request_hash: string
  state: string
  answer: string | null
  [column: string]: unknown
}

type Hashes = { readonly keyHash: string; readonly requestHash: string }

/**
 * Takes the key for this run: when it is new, when its day is over, or when its first run died on
 * the way. Answers with the claim, or `undefined` when the key is somebody else's.
 */
export const claimKey = async (
  ctx: Context,
  { keyHash, requestHash }: Hashes,
): Promise<string | undefined> => {
  const claim = ctx.newId()
  const { column, value, lead } = ctx.scope
  const rows = await ctx.sql<{ claim: string }>(sql`
    insert into idempotency_keys as kept
      (id, claim, key_hash, request_hash, state, locked_until, expires_at, created_at, updated_at${column})
    values (${ctx.newId()}, ${claim}, ${keyHash}, ${requestHash}, 'running',
            now() + make_interval(secs => ${LOCK_SECONDS}),
            now() + make_interval(hours => ${KEPT_HOURS}), now(), now()${value})
    on conflict (${lead}key_hash) do update
      set claim = excluded.claim, request_hash = excluded.request_hash, state = 'running', answer = null,
          locked_until = excluded.locked_until, expires_at = excluded.expires_at, updated_at = now()
      where kept.expires_at < now()
         or (kept.state = 'running' and kept.locked_until < now()
             and kept.request_hash = excluded.request_hash)
    returning claim`)
  return rows[0]?.claim
}

export const readKey = async (ctx: Context, keyHash: string): Promise<Kept | undefined> => {
  const rows = await ctx.sql<Kept>(sql`
    select request_hash, state, answer from idempotency_keys
    where ${ctx.scope.where()} and key_hash = ${keyHash}`)
  return rows[0]
}

/** False when the lock ran out and another run has taken over. */
export const saveAnswer = async (ctx: Context, claim: string, answer: string): Promise<boolean> => {
  const rows = await ctx.sql(sql`
    update idempotency_keys set state = 'done', answer = ${answer}, updated_at = now()
    where ${ctx.scope.where()} and claim = ${claim} and state = 'running' returning id`)
  return rows.length > 0
}

/** Another answer in place of the one that this claim has kept. */
export const amendAnswer = async (ctx: Context, claim: string, answer: string): Promise<void> => {
  await ctx.sql(sql`
    update idempotency_keys set answer = ${answer}, updated_at = now()
    where ${ctx.scope.where()} and claim = ${claim} and state = 'done'`)
}

export const releaseKey = async (ctx: Context, claim: string): Promise<void> => {
  await ctx.sql(sql`
    delete from idempotency_keys
    where ${ctx.scope.where()} and claim = ${claim} and state = 'running'`)
}
