import type { Payload } from 'payload'

import { env } from '../../env.ts'
import type { Demo } from '../lib/demo.ts'
import { demoShops } from './demoShops.ts'
import { accountsOf } from './write/accounts.ts'
import { writeOperator } from './write/writePeople.ts'
import { writeShop } from './write/writeShop.ts'

/**
 * Writes the demo's shops into an empty house. One that was broken off goes on where it stopped: what
 * is there is found by its slug, SKU or name and left alone.
 *
 * @throws in production, where accounts with known passwords have no place
 */
export const seedDemo = async (payload: Payload): Promise<Demo> => {
  if (env().mode === 'production') throw new Error('Demo data is not for production.')
  await writeOperator(payload)
  for (const shop of demoShops) await writeShop(payload, shop)
  return {
    shops: demoShops.map(({ name, slug }) => ({ name, slug })),
    accounts: accountsOf(demoShops),
  }
}
