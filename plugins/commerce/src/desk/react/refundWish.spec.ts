import { describe, expect, it } from 'vitest'

import type { RefundOffer } from './orderActions.ts'
import { checkRefund, type RefundForm } from './refundWish.ts'

const offer: RefundOffer = {
  refundable: {
    lines: [{ id: 'a', quantity: 3, tax: 0, total: 1000 }],
    total: 1490,
    tax: 0,
    left: 1490,
    before: [],
  },
  lines: [{ line: 'a', quantity: 3, title: 'Cup', options: '' }],
  moneyLeft: 1490,
  creditLeft: 0,
  canBeCredit: false,
  method: 'card',
  sendsBack: true,
  digitalLines: [],
  priceLeft: 3000,
}

const check = (form: Partial<RefundForm>, currency = 'EUR') =>
  checkRefund({ way: 'all', chosen: {}, typed: '', restock: false, ...form }, offer, currency)

describe('a refund that is being filled in', () => {
  it('is all that is left, pieces at what they cost, or an amount as people type it', () => {
    expect(check({})).toEqual({ kind: 'ready', wish: {}, amount: 1490 })
    expect(check({ way: 'pieces', chosen: { a: 2 } })).toMatchObject({
      wish: { items: [{ line: 'a', quantity: 2 }], restock: false },
      amount: 667,
    })
    expect(check({ way: 'amount', typed: '4,90' })).toEqual({
      kind: 'ready',
      wish: { amount: 490 },
      amount: 490,
    })
    expect(check({ way: 'amount', typed: '490' }, 'JPY')).toMatchObject({ amount: 490 })
  })

  it('asks for nothing before something is chosen', () => {
    expect(check({ way: 'pieces' }).kind).toBe('empty')
    expect(check({ way: 'amount', typed: ' ' }).kind).toBe('empty')
    expect(check({ way: 'amount', typed: '0' }).kind).toBe('empty')
  })

  it('says what cannot be sent', () => {
    expect(check({ way: 'amount', typed: '14.91' }).kind).toBe('too_much')
    expect(check({ way: 'amount', typed: '4.901' }).kind).toBe('unreadable')
    expect(check({ way: 'amount', typed: '4.90' }, 'JPY').kind).toBe('unreadable')
  })
})
