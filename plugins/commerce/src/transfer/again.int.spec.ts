import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openTransfer, type OpenTransfer } from './testing/openTransfer.ts'

let house: OpenTransfer

beforeAll(async () => {
  house = await openTransfer(await createTestDatabase({ migrated: false }))
})

afterAll(() => house.close())

const check = (content: string) =>
  house.check(content, content.startsWith('{') ? 'a.json' : 'a.csv')

const bring = async (content: string) => (await house.run((await check(content)).id)).outcome

const promotion = async (code: string) => {
  const { docs } = await house.shop.payload.find({
    collection: 'promotions' as never,
    where: { code: { equals: code } } as never,
    depth: 0,
  })
  return docs[0] as unknown as Record<string, unknown> | undefined
}

const own = (kind: string, things: readonly object[]) =>
  JSON.stringify({ souk: kind, [kind]: things })

const ten = { code: 'TEN', type: 'percentage', value: 10 }

describe('the same JSON twice changes nothing', () => {
  it.each([
    ['times of another zone', { ...ten, code: 'ZONE', startsAt: '2026-03-01T00:00:00+02:00' }],
    ['times without parts of a second', { ...ten, code: 'SECOND', endsAt: '2027-03-01T00:00:00Z' }],
    ['a country twice', { ...ten, code: 'LANDS', countries: ['DE', 'AT', 'DE'] }],
  ])('with %s', async (_, discount) => {
    const file = own('discounts', [discount])
    expect(await bring(file)).toMatchObject({ create: 1, refuse: 0 })
    expect(await bring(file)).toMatchObject({ create: 0, change: 0, same: 1 })
  })

  it.each([
    [
      'discounts',
      [
        { ...ten, code: 'both' },
        { ...ten, code: 'BOTH', value: 20 },
      ],
    ],
    [
      'products',
      [
        { handle: 'mug', title: 'Mug', variants: [{ options: {}, price: 100 }] },
        { handle: 'mug', title: 'Mug', variants: [{ options: {}, price: 200 }] },
      ],
    ],
    [
      'customers',
      [
        { email: 'ada@x.test', name: 'Ada' },
        { email: 'Ada@x.test', name: 'Not Ada' },
      ],
    ],
  ])('where %s are there twice and not alike', async (kind, things) => {
    const file = own(kind, things)
    expect((await check(file)).plan).toMatchObject({ create: 0, refuse: 2 })
  })

  it('takes what is there twice and alike once', async () => {
    const file = own('discounts', [ten, ten])
    expect((await check(file)).plan).toMatchObject({ create: 1, refuse: 0 })
  })
})

describe('a discount that is there already', () => {
  it('gets nothing of one whose conditions no file holds', async () => {
    await house.shop.create('promotions', {
      title: 'Hats',
      code: 'HATS',
      type: 'percentage',
      value: 5,
    })
    const coupon = {
      code: 'hats',
      discount_type: 'percent',
      amount: '50',
      status: 'publish',
      product_categories: [9],
    }
    expect(await bring(JSON.stringify([coupon]))).toMatchObject({ change: 0, refuse: 1 })
    const line = 'code,type,value,more_conditions\nHATS,percentage,50,yes\n'
    expect(await bring(line)).toMatchObject({ change: 0, refuse: 1 })
    expect(await promotion('HATS')).toMatchObject({ value: 5 })
  })

  it('is told by the dry run what it would lack as another type', async () => {
    await house.shop.create('promotions', { title: 'Kind', ...ten, code: 'KIND' })
    const checked = await check('code,type\nKIND,amount\n')
    expect(checked.plan).toMatchObject({ change: 0, refuse: 1 })
  })
})

it('a field of a discount that nobody knows keeps it out', async () => {
  const file = own('discounts', [{ ...ten, code: 'ODD', onlyForMembers: true }])
  expect((await check(file)).plan).toMatchObject({ create: 0, refuse: 1 })
})
