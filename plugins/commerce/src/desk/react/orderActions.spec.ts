import { describe, expect, it } from 'vitest'

import type { DeskMoney, DeskPayment } from '../domain/index.ts'
import { orderActions } from './orderActions.ts'
import type { ShownOrder } from './shownOrder.ts'

const line = { id: 'a', title: 'Cup', options: { Size: 'M' }, quantity: 2, tax: 0, total: 2000 }

const order = (given: Partial<ShownOrder> = {}): ShownOrder =>
  ({
    id: 'o1',
    status: 'confirmed',
    paymentStatus: 'paid',
    fulfilmentStatus: 'unfulfilled',
    stock: 'taken',
    version: 1,
    items: [line],
    totals: { total: 2000, tax: 0 },
    fulfilments: [],
    timeline: [],
    missing: new Map(),
    ...given,
  }) as unknown as ShownOrder

const paid = (given: Partial<DeskPayment> = {}): DeskMoney => ({
  payments: [
    {
      state: 'paid',
      amount: 2000,
      refunded: 0,
      method: null,
      way: { isByHand: false, sendsBack: true, contests: true, takesFiles: true },
      ...given,
    } as DeskPayment,
  ],
  refunds: [],
  disputes: [],
})

const everybody = () => true
const byHand = { isByHand: true, sendsBack: false, contests: false, takesFiles: false }

describe('the buttons of an order', () => {
  it('send money back when some has come, and say by which way', () => {
    const { refund } = orderActions(order(), { money: paid(), may: everybody })
    expect(refund).toMatchObject({ method: 'card', sendsBack: true })
    expect(refund?.lines).toEqual([{ line: 'a', title: 'Cup', options: 'M', quantity: 2 }])
    const manual = orderActions(order(), { money: paid({ way: byHand }), may: everybody })
    expect(manual.refund?.sendsBack).toBe(false)
  })

  it('leave money to those who answer for it, and the parcels to all who pack', () => {
    const may = (name: string) => !['orders.refund', 'disputes.answer'].includes(name)
    const shown = orderActions(order(), { money: paid(), may })
    expect(shown).toMatchObject({ canSend: true, canCancel: false, canAnswer: false, refund: null })
    const unpaid = order({ paymentStatus: 'pending' })
    const money = paid({ state: 'pending', way: byHand })
    expect(orderActions(unpaid, { money, may })).toMatchObject({ canCancel: true })
    const byCard = order({
      ...unpaid,
      number: 1001,
      totals: { ...unpaid.totals, giftCard: 500 },
    } as Partial<ShownOrder>)
    expect(orderActions(byCard, { money, may })).toMatchObject({ canCancel: false })
    expect(orderActions(order(), { money: paid(), may: everybody }).canCancel).toBe(true)
  })

  it('note money that comes by hand, and take what is reserved, never both', () => {
    const waiting = order({ paymentStatus: 'pending' })
    const money = paid({ state: 'pending', way: byHand })
    expect(orderActions(waiting, { money, may: everybody })).toMatchObject({
      canNotePaid: true,
      canTake: false,
      refund: null,
    })
    const reserved = order({ paymentStatus: 'authorized' })
    expect(
      orderActions(reserved, { money: paid({ state: 'authorized' }), may: everybody }),
    ).toMatchObject({ canNotePaid: false, canTake: true })
    const failed = order({ paymentStatus: 'failed' })
    expect(
      orderActions(failed, { money: paid({ state: 'failed' }), may: everybody }),
    ).toMatchObject({ canNotePaid: false, canTake: false })
  })

  it('send only what is there', () => {
    const missing = new Map([['a', 1]])
    const waits = orderActions(order({ missing }), { money: paid(), may: everybody })
    expect(waits).toMatchObject({ canSend: true, left: [{ line: 'a', quantity: 1 }] })
    const all = new Map([['a', 2]])
    expect(orderActions(order({ missing: all }), { money: paid(), may: everybody }).canSend).toBe(
      false,
    )
  })

  it('are not there for whoever may not', () => {
    expect(orderActions(order(), { money: paid(), may: () => false })).toMatchObject({
      canSend: false,
      canTake: false,
      canNotePaid: false,
      canCancel: false,
      canAnswer: false,
      refund: null,
    })
  })
})
