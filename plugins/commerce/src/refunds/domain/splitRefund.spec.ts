import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { creditLeft, refundShare, splitRefund, type Refundable } from './index.ts'

it('money goes back first, as far as money came in, and the rest onto the cards', () => {
  const items = null
  expect(splitRefund({ amount: 5000, tax: 798, items }, 3000)).toEqual({
    money: { amount: 3000, tax: 478, items },
    credit: { amount: 2000, tax: 320, items },
  })
  const small = { amount: 500, tax: 80, items }
  expect(splitRefund(small, 3000).credit).toMatchObject({ amount: 0, tax: 0 })
  expect(splitRefund(small, 0).money).toMatchObject({ amount: 0, tax: 0 })
})

it('nothing is lost between the two, and no part is more tax than money', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(100), fc.nat(1_000_000), (amount, percent, left) => {
      const tax = Math.floor((amount * percent) / 100)
      const { money, credit } = splitRefund({ amount, tax, items: null }, left)
      expect(money.amount + credit.amount).toBe(amount)
      expect(money.tax + credit.tax).toBe(tax)
      expect(money.amount).toBeLessThanOrEqual(left)
      for (const part of [money, credit]) {
        expect(part.tax).toBeGreaterThanOrEqual(0)
        expect(part.tax).toBeLessThanOrEqual(part.amount)
      }
    }),
  )
})

it('what cards have paid is left until it is given back, and nothing before the sale is made', () => {
  const totals = { giftCard: 2000 }
  const back = { amount: 500, destination: 'gift_card', state: 'succeeded' } as const
  expect(creditLeft({ number: 1001, totals }, [])).toBe(2000)
  expect(creditLeft({ number: 1001, totals }, [back, { ...back, destination: 'payment' }])).toBe(
    1500,
  )
  expect(creditLeft({ number: null, totals }, [])).toBe(0)
})

describe('pieces whose money is turned away', () => {
  type Half = Refundable['before'][number]

  const lines = [
    { id: 'a', quantity: 1, total: 8000, tax: 1277 },
    { id: 'b', quantity: 3, total: 2000, tax: 320 },
  ]
  const at = (before: readonly Half[], left: number): Refundable => ({
    lines,
    total: 10_000,
    tax: 1597,
    left,
    before,
  })

  it('are refunded once more for what is missing, and their cards get nothing twice', () => {
    const wish = { items: [{ line: 'a', quantity: 1 }] }
    const first = splitRefund(refundShare(at([], 10_000), wish), 6000)
    expect([first.money.amount, first.credit.amount]).toEqual([6000, 2000])
    // The money comes back to the shop, what is on the card stays there.
    const again = refundShare(at([first.credit], 8000), wish)
    expect(again.amount).toBe(6000)
    expect(again.tax + first.credit.tax).toBe(1277)
    const second = splitRefund(again, 6000)
    expect(second.credit.amount).toBe(0)
    // With both of them the line is done, and the other one is worth what it was.
    const before = [first.credit, second.money]
    expect(() => refundShare(at(before, 2000), wish)).toThrow()
    const rest = refundShare(at(before, 2000), { items: [{ line: 'b', quantity: 3 }] })
    expect(rest).toMatchObject({ amount: 2000, tax: 320 })
    // And it is the same when it is turned away twice.
    expect(refundShare(at([first.credit], 8000), wish)).toEqual(again)
  })

  it('come to what they were worth, whatever is turned away in between', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            line: fc.constantFrom('a', 'b'),
            quantity: fc.integer({ min: 1, max: 3 }),
            isTurnedAway: fc.boolean(),
          }),
          { maxLength: 12 },
        ),
        fc.nat(10_000),
        (tries, paid) => {
          const live: { half: Half; isMoney: boolean }[] = []
          const sent = (isMoney: boolean) =>
            live.reduce((sum, one) => (one.isMoney === isMoney ? sum + one.half.amount : sum), 0)
          const refund = (items: { line: string; quantity: number }[], isTurnedAway: boolean) => {
            const before = live.map(({ half }) => half)
            const state = at(before, 10_000 - sent(true) - sent(false))
            const parts = splitRefund(refundShare(state, { items }), paid - sent(true))
            if (parts.credit.amount > 0) live.push({ half: parts.credit, isMoney: false })
            if (parts.money.amount > 0 && !isTurnedAway)
              live.push({ half: parts.money, isMoney: true })
          }
          for (const { line, quantity, isTurnedAway } of tries) {
            try {
              refund([{ line, quantity }], isTurnedAway)
            } catch {
              // More pieces than are left, or nothing that is missing.
            }
            expect(sent(true)).toBeLessThanOrEqual(paid)
            expect(sent(false)).toBeLessThanOrEqual(10_000 - paid)
          }
          for (const { id, quantity } of lines) {
            const gone = live
              .flatMap(({ half }) => half.items ?? [])
              .reduce((sum, item) => (item.line === id ? sum + item.quantity : sum), 0)
            if (gone < quantity) {
              try {
                refund([{ line: id, quantity: quantity - gone }], false)
              } catch {
                // What cards were given covers them.
              }
            }
          }
          expect(sent(true) + sent(false)).toBe(10_000)
        },
      ),
    )
  })
})
