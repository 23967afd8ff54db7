import { afterAll, beforeAll, expect, it } from 'vitest'

import { fill, logIn, registerOperator, type Filled } from '../isolation/support/fill.ts'
import { openHouse, type TestHouse } from '../isolation/support/house.ts'
import { must, sender, type Send } from '../isolation/support/send.ts'

let house: TestHouse
let send: Send
let shop: Filled
let packer: string

beforeAll(async () => {
  house = await openHouse()
  send = sender(house.payload)
  const boss = await registerOperator(send)
  shop = await fill(house, send, {
    slug: 'alder',
    words: { open: 'openalpha', closed: 'secretalpha' },
    boss,
  })
  const person = { email: 'pete@alder.test', password: 'a password of the packer' }
  const tenants = [{ tenant: shop.id, roles: ['fulfilment'] }]
  await must(send, {
    method: 'POST',
    path: '/users',
    headers: { authorization: `JWT ${boss}` },
    body: { ...person, name: 'Pete', tenants },
  })
  packer = await logIn(send, person)
  await house.owner.query('update payments set fee = 12, provider_fee = 7')
}, 240_000)

afterAll(() => house.close())

type Seen = { readonly docs?: readonly Record<string, unknown>[] }

const list = async (token: string, collection: string) => {
  const headers = { authorization: `JWT ${token}` }
  const { status, json } = await send({ method: 'GET', path: `/${collection}`, headers })
  return { status, docs: (json as Seen).docs ?? [] }
}

it('the ledger is for those who answer for the money', async () => {
  expect((await list(shop.owner.token, 'ledger-entries')).docs.length).toBeGreaterThan(0)
  for (const token of [packer, shop.viewer.token])
    expect(await list(token, 'ledger-entries')).toEqual({ status: 403, docs: [] })
})

it('what others keep of a payment is theirs to know alone, and how it stands everybody’s there', async () => {
  const [own] = (await list(shop.owner.token, 'payments')).docs
  expect(own).toMatchObject({ fee: 12, providerFee: 7 })
  for (const token of [packer, shop.viewer.token]) {
    const [seen] = (await list(token, 'payments')).docs
    expect(seen).toMatchObject({ state: 'pending', amount: own?.['amount'] })
    expect(seen).not.toHaveProperty('fee')
    expect(seen).not.toHaveProperty('providerFee')
    const [dispute] = (await list(token, 'disputes')).docs
    expect(dispute).not.toHaveProperty('charge')
    // Nor may they be guessed at by asking for them.
    const guess = await list(token, 'payments?where[fee][equals]=12')
    expect(guess.docs).toEqual([])
  }
})
