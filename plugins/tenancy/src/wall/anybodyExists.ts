import type { BaseDatabaseAdapter } from 'payload'

import { asPlatform, currentScope } from './scope.ts'

/**
 * Payload asks the database for any user at all (`findOne` without a condition) to decide whether
 * the panel offers to register the first one, and whether it may. Behind the wall the answer would
 * be "nobody is here" for every visitor. This one question is answered as the platform, with an id
 * and nothing else.
 */
export const answerWhetherAnybodyExists = <Adapter extends BaseDatabaseAdapter>(
  adapter: Adapter,
  users = 'users',
): Adapter => {
  const findOne = adapter.findOne
  adapter.findOne = async function anybodyOrOne(this: Adapter, args) {
    const { collection, where } = args
    const isThatQuestion = collection === users && Object.keys(where ?? {}).length === 0
    if (!isThatQuestion || currentScope().kind === 'platform') {
      return findOne.call(this, args) as never
    }
    // Not in the request's transaction, which is on the tenants' role.
    const anybody = await asPlatform(() => findOne.call(this, { collection, select: { id: true } }))
    return (anybody ? { id: anybody.id } : null) as never
  }
  return adapter
}
