import { sql } from '@payloadcms/db-postgres/drizzle'

import { kernelErrors } from '../errors/index.ts'
import type { Context } from '../operations/context.ts'
import { fingerprint, seal, unseal } from './seal.ts'

export type Answer = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export type Keyed = {
  /** As the caller sent it. */
  readonly key: string
  /** Method, path and the caller's own token: the same key elsewhere is another key. */
  readonly owner: readonly string[]
  readonly request: string
  readonly effect: 'whole' | 'resumable'
}

/** After this long a first run counts as dead, and the key may be tried again. */
const LOCK_SECONDS = 60
const KEPT_HOURS = 24

type Row = {
  request_hash: string
  state: string
  answer: string | null
  [column: string]: unknown
}

/**
 * Runs `work` once for a key; the same request again is answered with the first answer.
 * @throws idempotency_key_reused · idempotency_in_progress
 */
export const once = async (
  ctx: Context,
  keyed: Keyed,
  work: (ctx: Context) => Promise<Answer>,
): Promise<Answer> => {
  const { secret } = ctx.payload
  const keyHash = fingerprint(secret, keyed.key, ...keyed.owner)
  const requestHash = fingerprint(secret, keyed.request)
  const claim = await claimKey(ctx, keyHash, requestHash)
  if (!claim) return replay(ctx, keyed, keyHash, requestHash)

  const save = (inside: Context, answer: Answer) =>
    saveAnswer(inside, claim, seal(secret, keyed.key, JSON.stringify(answer)))
  try {
    const answer =
      keyed.effect === 'whole'
        ? await ctx.transaction(async (inside) => {
            const given = await work(inside)
            // A refusal must not commit what was written on the way to it.
            if (given.status >= 400) throw new Refusal(given)
            await save(inside, given)
            return given
          })
        : await work(ctx)
    if (isPassing(answer.status)) await release(ctx, claim)
    else if (keyed.effect === 'resumable') await save(ctx, answer)
    return answer
  } catch (error) {
    if (!(error instanceof Refusal)) {
      await release(ctx, claim)
      throw error
    }
    if (isPassing(error.answer.status)) await release(ctx, claim)
    else await save(ctx, error.answer)
    return error.answer
  }
}

class Refusal extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('refused')
    this.answer = answer
  }
}

/** Answers that say "later" must not be kept, or later would never come. */
const isPassing = (status: number): boolean => status === 429 || status >= 500

const claimKey = async (ctx: Context, keyHash: string, requestHash: string) => {
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

/** @throws conflict when the lock ran out and another run has taken over: this one rolls back. */
const saveAnswer = async (ctx: Context, claim: string, answer: string): Promise<void> => {
  const rows = await ctx.sql(sql`
    update idempotency_keys set state = 'done', answer = ${answer}, updated_at = now()
    where ${ctx.scope.where()} and claim = ${claim} and state = 'running' returning id`)
  if (rows.length === 0) throw kernelErrors.conflict()
}

const release = async (ctx: Context, claim: string): Promise<void> => {
  await ctx.sql(sql`delete from idempotency_keys where ${ctx.scope.where()} and claim = ${claim}`)
}

const replay = async (
  ctx: Context,
  keyed: Keyed,
  keyHash: string,
  requestHash: string,
): Promise<Answer> => {
  const [row] = await ctx.sql<Row>(sql`
    select request_hash, state, answer from idempotency_keys
    where ${ctx.scope.where()} and key_hash = ${keyHash}`)
  if (row && row.request_hash !== requestHash) throw kernelErrors.idempotency_key_reused()
  if (row?.state !== 'done' || !row.answer) throw kernelErrors.idempotency_in_progress()
  const answer = JSON.parse(unseal(ctx.payload.secret, keyed.key, row.answer)) as Answer
  return { ...answer, headers: { ...answer.headers, 'Idempotent-Replayed': 'true' } }
}
