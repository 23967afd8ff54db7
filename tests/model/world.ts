import { doChore, houseOf, sql, type Actor } from '@souk/kernel'

import { manualProvider } from '../../plugins/commerce/src/payments/operations/index.ts'
import { openBank, type Bank } from '../../plugins/commerce/src/shared/testing/bank.ts'
import { openShop, type OpenShop } from '../../plugins/commerce/src/shared/testing/openShop.ts'
import { admin } from '../support/database/admin.ts'
import { databaseName } from '../support/database/names.ts'
import { watchForDeadlocks } from './watchForDeadlocks.ts'

export const owner: Actor = { kind: 'member', id: 'ada', roles: ['owner'] }

/** A shop on a Postgres of its own, and everything that drives and watches it. */
export type World = {
  readonly shop: OpenShop
  readonly bank: Bank
  /** What one part of the shop does every minute, done now. */
  readonly chore: (name: string) => Promise<void>
  readonly rows: <Row extends Record<string, unknown>>(
    statement: ReturnType<typeof sql>,
  ) => Promise<Row[]>
  /** What waited for itself since this was asked last. Postgres has it tried again, which hides it. */
  readonly deadlocks: () => string[]
  /** Where pieces may lie, the default place first. */
  readonly places: () => Promise<string[]>
  readonly close: () => Promise<void>
}

export const openWorld = async (server: string): Promise<World> => {
  const name = databaseName()
  await admin(server, `create database ${name} template template0 strategy file_copy`)
  const bank = openBank()
  const shop = await openShop(`${server}/${name}`, { providers: [bank.provider, manualProvider] })
  const deadlocks = watchForDeadlocks(shop.payload)
  const { chores } = houseOf(shop.payload.config)
  const context = await shop.context()
  return {
    shop,
    bank,
    deadlocks,
    rows: (statement) => context.sql(statement),
    places: async () => {
      const places = () =>
        context.sql<{ id: string }>(sql`
          select id::text as id from stock_locations order by is_default desc, position`)
      const found = await places()
      if (found.length > 1) return found.map(({ id }) => id)
      await shop.create('stock-locations', { name: 'Barn', position: 5 })
      return (await places()).map(({ id }) => id)
    },
    chore: async (wanted) => {
      const found = chores.find((one) => one.name === wanted)
      if (!found) throw new Error(`There is no chore ${wanted}.`)
      await doChore(shop.payload, found)
    },
    close: async () => {
      await shop.close()
      await admin(server, `drop database if exists ${name} with (force)`)
    },
  }
}
