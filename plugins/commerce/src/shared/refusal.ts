import { isSoukError } from '@souk/kernel'
import { APIError } from 'payload'

/**
 * Runs a rule inside a Payload hook. Payload tells a person only of its own kind of error, so a
 * refusal becomes one, with its status, code and facts.
 */
export const refusing = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (!isSoukError(error)) throw error
    const { code, data, message, name, status } = error
    throw Object.assign(new APIError(message, status, { ...data, code }, true), { name })
  }
}
