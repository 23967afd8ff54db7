import { afterAll, beforeAll, expect, it } from 'vitest'

import { fill, logIn, registerOperator, type Filled } from '../isolation/support/fill.ts'
import { openHouse, type TestHouse } from '../isolation/support/house.ts'
import { must, sender, type Send } from '../isolation/support/send.ts'

let house: TestHouse
let send: Send
let shop: Filled
let other: Filled
let packer: string

beforeAll(async () => {
  house = await openHouse()
  send = sender(house.payload)
  const boss = await registerOperator(send)
  const words = { open: 'openalpha', closed: 'secretalpha' }
  shop = await fill(house, send, { slug: 'alder', words, boss })
  other = await fill(house, send, {
    slug: 'birch',
    words: { open: 'openbeta', closed: 'secretbeta' },
    boss,
  })
  const person = { email: 'pete@alder.test', password: 'a password of the packer' }
  await must(send, {
    method: 'POST',
    path: '/users',
    headers: { authorization: `JWT ${boss}` },
    body: { ...person, name: 'Pete', tenants: [{ tenant: shop.id, roles: ['fulfilment'] }] },
  })
  packer = await logIn(send, person)
}, 240_000)

afterAll(() => house.close())

const asked = (token: string, method: 'GET' | 'PATCH' | 'DELETE', path: string) =>
  send({
    method,
    path: `/past-orders${path}`,
    headers: { authorization: `JWT ${token}` },
    ...(method === 'PATCH' && { body: { email: 'somebody@else.test' } }),
  })

const idOfFirst = async (token: string): Promise<string> => {
  const { json } = await asked(token, 'GET', '?depth=0')
  const [first] = (json as { docs: { id: string }[] }).docs
  if (!first) throw new Error('There was to be an imported order.')
  return first.id
}

it('imported orders are taken away by those who import them alone, and changed by nobody', async () => {
  const id = await idOfFirst(shop.owner.token)
  for (const token of [packer, shop.viewer.token])
    expect((await asked(token, 'DELETE', `/${id}`)).status).toBe(403)
  expect((await asked(other.owner.token, 'DELETE', `/${id}`)).status).toBe(404)
  expect((await asked(other.owner.token, 'DELETE', `?where[id][equals]=${id}`)).json).toMatchObject(
    { docs: [] },
  )
  for (const token of [packer, shop.owner.token])
    expect((await asked(token, 'PATCH', `/${id}`)).status).toBe(403)
  expect(await idOfFirst(shop.owner.token)).toBe(id)

  const theirs = await idOfFirst(other.owner.token)
  expect((await asked(shop.owner.token, 'DELETE', `/${id}`)).status).toBe(200)
  expect((await asked(shop.owner.token, 'GET', `/${id}`)).status).toBe(404)
  expect(await idOfFirst(other.owner.token)).toBe(theirs)
})
