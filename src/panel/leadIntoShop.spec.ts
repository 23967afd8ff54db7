import { describe, expect, it } from 'vitest'

import { leadIntoShop } from './leadIntoShop.ts'

const shop = '01a20731-aa36-7085-84a6-056a4dd23a4e'
const leads = (id: string, to: string | null) => {
  const { status, headers } = leadIntoShop(id, to)
  return [status, headers.get('location'), headers.get('set-cookie')?.split(';')[0]]
}

describe('a link into a shop of the panel', () => {
  it('leads to the page, in that shop', () => {
    for (const page of [
      '/collections/stock-levels?where[and][0][low][equals]=true',
      '/collections/orders/01a20731-aa36-7085-84a6-056a4dd23a4f',
    ])
      expect(leads(shop, page)).toEqual([303, `/admin${page}`, `payload-tenant=${shop}`])
  })

  it.each([
    null,
    '',
    'https://elsewhere.test/',
    '//elsewhere.test',
    '/../api/users/logout',
    '/collections/../../api',
    '/collections/orders\r\nset-cookie: a=b',
    '/collections/orders?a=https://elsewhere.test',
    '/logout',
  ])('leads nowhere else (%s)', (to) => {
    expect(leads(shop, to)).toEqual([303, '/admin', `payload-tenant=${shop}`])
  })

  it('chooses nothing that is no shop', () => {
    expect(leads('x; Domain=elsewhere.test', '/collections/orders')).toEqual([
      303,
      '/admin/collections/orders',
      undefined,
    ])
  })
})
