import { isSoukError } from '@souk/kernel'
import { APIError } from 'payload'

/** Lets a rule of ours say no in Payload's own words, which its panel shows. */
export const refuseKindly = <T>(decide: () => T): T => {
  try {
    return decide()
  } catch (error) {
    if (!isSoukError(error)) throw error
    throw new APIError(error.message, error.status, { ...error.data, code: error.code }, true)
  }
}
