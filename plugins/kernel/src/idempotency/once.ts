import { kernelErrors } from '../errors/index.ts'
import type { Context } from '../operations/context.ts'
import type { Answer } from './answer.ts'
import { amendAnswer, claimKey, readKey, releaseKey, saveAnswer } from './keys.ts'
import { fingerprint, seal, unseal } from './seal.ts'

export type Keyed = {
  /** As the caller sent it. */
  readonly key: string
  /** Method, path and the caller's own token: the same key elsewhere is another key. */
  readonly owner: readonly string[]
  readonly request: string
  readonly effect: 'whole' | 'resumable'
}

export type Work = {
  /** Answers, refusals included; throws what is a fault of ours or worth trying again. */
  readonly run: (ctx: Context) => Promise<Answer>
  /** The answer to an error of the commit itself, if it is a refusal. */
  readonly refused: (error: unknown) => Answer | undefined
  /** Adds to an answer once it is committed, and kept as it is; whatever fails here loses nothing. */
  readonly complete?: (answer: Answer) => Promise<Answer>
}

/**
 * Runs `work` once for a key; the same request again is answered with the first answer.
 * @throws idempotency_key_reused · idempotency_in_progress · whatever `run` throws
 */
export const once = async (ctx: Context, keyed: Keyed, work: Work): Promise<Answer> => {
  const { secret } = ctx.payload
  const keyHash = fingerprint(secret, keyed.key, ...keyed.owner)
  const requestHash = fingerprint(secret, keyed.request)
  const claim = await claimKey(ctx, { keyHash, requestHash })
  if (!claim) return replay(ctx, keyed, { keyHash, requestHash })

  const keep = (inside: Context, answer: Answer) =>
    saveAnswer(inside, claim, seal(secret, keyed.key, JSON.stringify(answer)))
  try {
    const answer = keyed.effect === 'whole' ? await runWhole(ctx, work, keep) : await work.run(ctx)
    const isKept = keyed.effect === 'whole' && answer.status < 400
    if (isPassing(answer.status)) await releaseKey(ctx, claim)
    // When another run has taken the key over, what it keeps says the same.
    else if (!isKept) await keep(ctx, answer)
    return isKept && work.complete
      ? await improved(ctx, answer, {
          complete: work.complete,
          amend: (better) =>
            amendAnswer(ctx, claim, seal(secret, keyed.key, JSON.stringify(better))),
        })
      : answer
  } catch (error) {
    // Should this fail as well, the lock runs out by itself; the first error is the one to tell.
    await releaseKey(ctx, claim).catch(() => undefined)
    throw error
  }
}

type Improving = {
  readonly complete: NonNullable<Work['complete']>
  readonly amend: (better: Answer) => Promise<void>
}

/** Whoever asks again is told the same, unless that cannot be written down: then what was kept before. */
const improved = async (
  ctx: Context,
  answer: Answer,
  { complete, amend }: Improving,
): Promise<Answer> => {
  try {
    const better = await complete(answer)
    if (better !== answer) await amend(better)
    return better
  } catch (error) {
    ctx.log.warn({ err: error }, 'An answer is kept as it was.')
    return answer
  }
}

type Keep = (ctx: Context, answer: Answer) => Promise<boolean>

/** What `run` writes and the record of its answer commit together, or neither does. */
const runWhole = async (ctx: Context, work: Work, keep: Keep): Promise<Answer> => {
  try {
    return await ctx.transaction(async (inside) => {
      const answer = await work.run(inside)
      // A refusal must not commit what was written on the way to it.
      if (answer.status >= 400) throw new Refusal(answer)
      if (await keep(inside, answer)) return answer
      throw kernelErrors.idempotency_in_progress()
    })
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    const refused = work.refused(error)
    if (refused && !isTakenOver(error)) return refused
    throw error
  }
}

class Refusal extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('refused')
    this.answer = answer
  }
}

const isTakenOver = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'idempotency_in_progress'

/** Answers that say "later" must not be kept, or later would never come. */
const isPassing = (status: number): boolean => status === 429 || status >= 500

const replay = async (
  ctx: Context,
  { key }: Keyed,
  { keyHash, requestHash }: { keyHash: string; requestHash: string },
): Promise<Answer> => {
  const row = await readKey(ctx, keyHash)
  if (row && row.request_hash !== requestHash) throw kernelErrors.idempotency_key_reused()
  if (row?.state !== 'done' || !row.answer) throw kernelErrors.idempotency_in_progress()
  const answer = JSON.parse(unseal(ctx.payload.secret, key, row.answer)) as Answer
  return { ...answer, headers: { ...answer.headers, 'Idempotent-Replayed': 'true' } }
}
