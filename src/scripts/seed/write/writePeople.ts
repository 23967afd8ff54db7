import { asPlatform } from '@souk/tenancy'
import type { Payload } from 'payload'

import type { DemoPerson } from '../shop.ts'
import { demoPassword, operator, staffOf } from './accounts.ts'
import type { Desk, Ids } from './desk.ts'

/** The operator of the platform. */
export const writeOperator = (payload: Payload): Promise<string> =>
  asPlatform(() => writeUser(payload, operator, { platformRole: 'operator' }))

/** Those who work for the shop, by their roles. */
export const writeStaff = ({ payload, demo, tenant }: Desk): Promise<Ids> =>
  asPlatform(async () => {
    const ids = new Map<string, string>()
    for (const { role, ...person } of staffOf(demo)) {
      ids.set(role, await writeUser(payload, person, { tenants: [{ tenant, roles: [role] }] }))
    }
    return ids
  })

/** The shopper with an account, whose addresses are those of the first buyer. */
export const writeShopper = async ({ payload, demo, tenant }: Desk): Promise<string> => {
  const { name, email } = demo.people.shopper
  const { docs } = await payload.find({
    collection: 'customers',
    where: { email: { equals: email } },
    depth: 0,
    limit: 1,
  })
  if (docs[0]) return docs[0].id
  const home = demo.buyers[0]?.address
  const { id } = await payload.create({
    collection: 'customers',
    depth: 0,
    data: {
      tenant,
      email,
      password: demoPassword,
      name,
      addresses: home ? [{ name, ...home }] : [],
    } as never,
  })
  return id
}

type Place =
  | { platformRole: 'operator' }
  | { tenants: { tenant: string; roles: ('owner' | 'editor' | 'fulfilment' | 'viewer')[] }[] }

const writeUser = async (payload: Payload, person: DemoPerson, place: Place): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: person.email } },
    depth: 0,
    limit: 1,
  })
  if (docs[0]) return docs[0].id
  const { id } = await payload.create({
    collection: 'users',
    depth: 0,
    data: { ...person, password: demoPassword, ...place },
  })
  return id
}
