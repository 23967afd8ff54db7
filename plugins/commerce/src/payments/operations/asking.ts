import { isSoukError, type Context } from '@souk/kernel'

import { paymentErrors } from '../domain/index.ts'

/**
 * Asks a provider on behalf of somebody who waits for the answer.
 *
 * @throws 503 `provider_silent` when it does not answer, or not in a way that we understand
 */
export const asking = async <T>(ctx: Context, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (isSoukError(error)) throw error
    ctx.log.warn({ err: error }, 'A payment provider did not answer.')
    throw paymentErrors.provider_silent()
  }
}
