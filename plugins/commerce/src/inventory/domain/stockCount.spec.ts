import { lifecycleFaults } from '@souk/kernel/domain'
import { describe, expect, it } from 'vitest'

import { countLifecycle, settleCount, type CountedLine, type CountedShelf } from './index.ts'

const line = (counted: number, expected: number): CountedLine => ({
  id: 'line',
  variant: 'vase',
  label: 'Vase',
  counted,
  expected,
})

const settle = (one: CountedLine, shelf: CountedShelf) =>
  settleCount([one], new Map([['vase', shelf]]))

describe('a count', () => {
  it('has no state that is never reached or never left', () => {
    expect(lifecycleFaults(countLifecycle, { start: 'draft' })).toEqual([])
  })

  it('changes by what differed then, whatever was sold since', () => {
    const { changes } = settle(line(8, 10), { onHand: 5, held: 0, there: 5 })
    expect(changes).toEqual([{ line: 'line', variant: 'vase', change: -2 }])
  })

  it('changes nothing where as many lay there as should', () => {
    expect(settle(line(8, 8), { onHand: 2, held: 0, there: 2 })).toEqual({
      changes: [],
      blocked: [],
    })
  })

  it('corrects nothing twice', () => {
    const shelf = { onHand: 9, held: 0, there: 9, isCorrected: true }
    for (const counted of [5, 12]) {
      const { changes, blocked } = settle(line(counted, 10), shelf)
      expect([changes, blocked.map(({ why }) => why)]).toEqual([[], ['corrected']])
    }
    expect(settle(line(10, 10), shelf).blocked).toEqual([])
  })

  it('never takes what is held for shoppers, nor more than is left there', () => {
    const held = settle(line(8, 10), { onHand: 5, held: 4, there: 5 })
    expect(held.changes).toEqual([])
    expect(held.blocked).toMatchObject([{ why: 'held', change: -2, atMost: 1 }])
    const gone = settle(line(0, 4), { onHand: 9, held: 0, there: 3 })
    expect(gone.blocked).toMatchObject([{ why: 'gone', change: -4, atMost: 3 }])
  })
})
