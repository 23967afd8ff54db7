import { describe, expect, it } from 'vitest'

import { ordersOfDisputes } from './ordersOfDisputes.ts'

const books = new Map([
  ['du_1', 'order-1'],
  ['du_2', 'order-2'],
])

type Listener = {
  readonly isDown?: () => boolean
  readonly known?: ReadonlyMap<string, string>
}

const listening = ({ isDown = () => false, known = books }: Listener = {}) => {
  const asked: string[][] = []
  const orderOf = ordersOfDisputes((address) => {
    const query = new URL(address, 'http://shop.test').searchParams
    const wanted = query.getAll('where[externalId][in][]')
    asked.push(wanted)
    if (isDown()) return Promise.reject(new Error('The line went dead.'))
    expect(query.get('limit')).toBe(String(wanted.length))
    const docs = wanted.flatMap((externalId) => {
      const order = known.get(externalId)
      return order ? [{ externalId, order }] : []
    })
    return Promise.resolve({ docs })
  })
  return { asked, orderOf: (reference: string) => orderOf('/api', reference) }
}

describe('the orders of disputes', () => {
  it('are asked for together and once, however many rows of the books name them', async () => {
    const { asked, orderOf } = listening()
    const rows = ['du_1', 'du_1', 'du_2', 'du_of_another_shop', 'du_2']
    expect(await Promise.all(rows.map(orderOf))).toEqual([
      'order-1',
      'order-1',
      'order-2',
      null,
      'order-2',
    ])
    expect(asked).toEqual([['du_1', 'du_2', 'du_of_another_shop']])
    expect(await orderOf('du_1')).toBe('order-1')
    expect(asked).toHaveLength(1)
  })

  it('are asked for again where there was none yet', async () => {
    const known = new Map<string, string>()
    const { asked, orderOf } = listening({ known })
    expect(await orderOf('du_3')).toBeNull()
    known.set('du_3', 'order-3')
    expect(await orderOf('du_3')).toBe('order-3')
    expect(await orderOf('du_3')).toBe('order-3')
    expect(asked).toHaveLength(2)
  })

  it('are asked for again when nobody answered', async () => {
    let isDown = true
    const { asked, orderOf } = listening({ isDown: () => isDown })
    expect(await orderOf('du_1')).toBeNull()
    isDown = false
    expect(await orderOf('du_1')).toBe('order-1')
    expect(asked).toHaveLength(2)
  })
})
