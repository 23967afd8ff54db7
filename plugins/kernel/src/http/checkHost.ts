import type { Payload } from 'payload'

import { publicError } from '../errors/index.ts'
import { scopeOf } from '../operations/createContext.ts'

/**
 * For what is the same in every shop, and so asks for none.
 * @throws not found, in the scope's own words, where the host that was called is nobody's
 */
export const checkHost = async (payload: Payload, headers: Headers): Promise<void> => {
  const host = headers.get('host')
  if (host === null) return
  try {
    await scopeOf(payload).resolve(payload, { headers: new Headers({ host }), url: '' })
  } catch (error) {
    // A closed shop's host is somebody's.
    if (publicError(error).status !== 403) throw error
  }
}
