import { houseOf } from '@souk/kernel'
import type { Payload } from 'payload'
import type pg from 'pg'

import { auditWall, type AuditOptions } from './audit.ts'
import { walledTables } from './policies.ts'
import type { WallTables } from './tableKinds.ts'
import { tenancyStrategyName } from './tenancyStrategy.ts'
import { wallError } from './wallError.ts'

/**
 * Refuses to start without a wall; for `onInit`. (Not where migrations run, which build it: start
 * Payload with `disableOnInit` there.)
 *
 * @throws one error that tells everything that is wrong
 */
export const requireWall = async (
  payload: Payload,
  {
    tables = {},
    definers = [],
    ...options
  }: Omit<AuditOptions, 'pool' | 'walled'> & { tables?: WallTables } = {},
): Promise<void> => {
  const { pool, tables: built } = payload.db as unknown as { pool: pg.Pool; tables: object }
  const named = [...houseOf(payload.config).definers, ...definers]
  const walled = walledTables(built, tables)
  const problems = await auditWall({ ...options, pool, walled, definers: named })
  if (payload.authStrategies[0]?.name !== tenancyStrategyName) {
    problems.push(
      'Another strategy is asked who is there before the request has a scope: put the collection of people before all others that have strategies.',
    )
  }
  if (problems.length === 0) return
  throw wallError(`The wall between tenants does not stand:\n- ${problems.join('\n- ')}`)
}
