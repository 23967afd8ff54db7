import Stripe from 'stripe'

/** More troubles of one call than anybody has seen. */
const TURNS = 5

type Creation<T> = {
  readonly key: string
  readonly create: (idempotencyKey: string) => Promise<T>
  /** What a call before has made, though its answer says that it failed. */
  readonly find: () => Promise<T | null>
}

/**
 * Creates something once, however often it is asked for. What Stripe has answered under a key it
 * repeats for a day, a failure of its own as well, and the thing would not be made until then. So when
 * it repeats one, we look whether the thing is there, and go on under a further key: the same for
 * everybody who is stuck at the same place.
 * https://docs.stripe.com/api/idempotent_requests
 */
export const underKey = async <T>({ key, create, find }: Creation<T>): Promise<T> => {
  for (let turn = 0; ; turn += 1) {
    try {
      return await create(turn === 0 ? key : `${key}:${turn}`)
    } catch (error) {
      if (turn === TURNS || !isRepeated(error)) throw error
      const made = await find()
      if (made) return made
    }
  }
}

const isRepeated = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeAPIError && error.headers?.['idempotent-replayed'] === 'true'
