import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { registerOperator } from '../../../tests/isolation/support/fill.ts'
import { openHouse, type TestHouse } from '../../../tests/isolation/support/house.ts'
import { must, sender } from '../../../tests/isolation/support/send.ts'
import { openShops } from './openShops.ts'

let house: TestHouse
const ids: string[] = []

beforeAll(async () => {
  house = await openHouse()
  const send = sender(house.payload)
  const headers = { authorization: `JWT ${await registerOperator(send)}` }
  for (const slug of ['first', 'second', 'third']) {
    const body = { name: slug, slug, currency: 'EUR' }
    const { doc } = (await must(send, { method: 'POST', path: '/tenants', headers, body })) as {
      doc: { id: string }
    }
    ids.push(doc.id)
  }
}, 240_000)

afterAll(() => house?.close())

const hold = async (why: string | null) => {
  await house.owner.query('delete from subscriptions where tenant_id = $1', [ids[0]])
  await house.owner.query(
    `insert into subscriptions (id, tenant_id, suspension, state, owed, credit, provider, wanted,
      agreed, version, done, bill_to, failures)
      values (gen_random_uuid(), $1, $2, 'unpaid', 0, 0, 'stripe', '{}', '{}', 0, 0, '{}', 0)`,
    [ids[0], why],
  )
}
const shown = async (limit = 6) => openShops(house.payload, limit)

describe('shops to look at', () => {
  it('are those that are open, the eldest first', async () => {
    expect(await shown()).toEqual(ids)
    expect(await shown(2)).toEqual(ids.slice(0, 2))
  })

  it('are not those that billing or the platform keeps closed', async () => {
    await hold('unpaid')
    expect(await shown(2)).toEqual(ids.slice(1))
    await hold(null)
    expect(await shown()).toEqual(ids)
    await house.owner.query(`update tenants set status = 'suspended' where id = $1`, [ids[1]])
    expect(await shown()).toEqual([ids[0], ids[2]])
  })
})
