import { describe, expect, it } from 'vitest'

import { hearOfBilling } from './hearOfBilling.ts'

const asked: string[] = []
const billing = {
  find: (_: unknown, customer: string) => Promise.resolve(customer === 'cus_ours' ? 's1' : null),
  ofShop: (_: unknown, shop: string) => {
    asked.push(shop)
    return Promise.resolve('Looked at.')
  },
}
const hear = (facts: object, given: object | undefined = billing) =>
  hearOfBilling({ settings: { billing: given } } as never)(
    { payload: {} } as never,
    {
      account: null,
      related: { customer: 'cus_ours' },
      type: 'invoice.paid',
      ...facts,
    } as never,
  )

describe('news of what shops owe the platform', () => {
  it('makes us look, and says nothing else', async () => {
    expect(await hear({})).toEqual({ status: 'handled', outcome: 'Looked at.' })
    expect(asked).toEqual(['s1'])
  })

  it('from a shop’s own account is its own business, whatever customer it names', async () => {
    expect(await hear({ account: 'acct_shop' })).toMatchObject({ status: 'ignored' })
    expect(asked).toEqual(['s1'])
  })

  it('of a customer that is not ours does nothing', async () => {
    expect(await hear({ related: { customer: 'cus_other' } })).toMatchObject({ status: 'unknown' })
    expect(await hear({ related: {} })).toMatchObject({ status: 'ignored' })
    expect(asked).toEqual(['s1'])
  })

  it('is of no interest where nobody bills', async () => {
    expect(await hearOfBilling({ settings: {} } as never)({} as never, {} as never)).toMatchObject({
      status: 'ignored',
    })
  })
})
