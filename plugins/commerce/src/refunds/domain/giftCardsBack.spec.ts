import { describe, expect, it } from 'vitest'

import type { BoughtCard } from '../../gift-cards/domain/index.ts'
import { giftCardsBack } from './index.ts'

const card = (id: string, left: number, more: Partial<BoughtCard> = {}): BoughtCard => ({
  id,
  line: 'cards',
  face: 5000,
  left,
  isHeld: false,
  taken: 0,
  ...more,
})

/** Two cards of 50.00 and goods of 30.00, all paid. */
const back = (
  cards: readonly BoughtCard[],
  wish: Parameters<typeof giftCardsBack>[1],
  { left = 13_000, before = [] }: Partial<Parameters<typeof giftCardsBack>[0]> = {},
) =>
  giftCardsBack(
    {
      cards,
      before,
      left,
      shareOf: (items) => ({
        amount: items ? items.reduce((sum, { quantity }) => sum + quantity * 5000, 0) : left,
        tax: 0,
        items: items ? items.map((item) => ({ ...item })) : null,
        ...(items ? { worths: items.map(({ quantity }) => quantity * 5000) } : {}),
      }),
    },
    wish,
  )

const refusal = (code: string, data: object) =>
  expect.objectContaining({ code, data: expect.objectContaining(data) }) as Error

describe('gift cards that are given back', () => {
  const whole = [card('a', 5000), card('b', 5000)]
  const used = [card('a', 3000), card('b', 5000)]

  it('are all of them when all of the money goes back', () => {
    const taken = back(whole, {})
    expect(taken?.share).toMatchObject({
      amount: 13_000,
      items: [
        {
          line: 'cards',
          quantity: 2,
          giftCards: [
            { id: 'a', amount: 5000 },
            { id: 'b', amount: 5000 },
          ],
        },
      ],
    })
    expect(taken?.cards.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('are none while what goes back is what else was bought', () => {
    expect(back(used, { amount: 3000 })).toBeNull()
    expect(() => back(used, { amount: 3001 })).toThrow(
      refusal('gift_card_pieces_unnamed', { most: 3000 }),
    )
  })

  it('bring back what is left on them and no more, once somebody says that much', () => {
    expect(() => back(used, {})).toThrow(refusal('gift_card_used', { left: 11_000 }))
    expect(() => back(used, { amount: 11_001 })).toThrow(
      refusal('gift_card_used', { left: 11_000 }),
    )
    expect(back(used, { amount: 11_000 })?.share.amount).toBe(11_000)
  })

  it('are the least used ones when some of their pieces are named', () => {
    const one = { items: [{ line: 'cards', quantity: 1 }] }
    expect(back(used, one)?.cards).toEqual([card('b', 5000)])
    const two = { items: [{ line: 'cards', quantity: 2 }] }
    expect(() => back(used, two)).toThrow(refusal('gift_card_used', { left: 8000 }))
    expect(back(used, { ...two, amount: 8000 })?.share.amount).toBe(8000)
    expect(() => back(whole, { ...two, amount: 8000 })).toThrow(
      refusal('gift_card_taken_whole', { left: 10_000 }),
    )
  })

  it('are not closed a second time, when the money comes back and is sent once more', () => {
    const taken = [card('a', 0, { taken: 5000 }), card('b', 5000)]
    expect(back(taken, {})).toMatchObject({ share: { amount: 13_000 }, cards: [{ id: 'b' }] })
    const live = [
      { items: [{ line: 'cards', quantity: 1, giftCards: [{ id: 'a', amount: 5000 }] }] },
    ]
    expect(back(taken, {}, { left: 8000, before: live })).toMatchObject({
      share: { amount: 8000, items: [{ quantity: 1 }] },
      cards: [{ id: 'b' }],
    })
  })

  it('wait while somebody is paying with one', () => {
    expect(() => back([card('a', 5000, { isHeld: true })], {}, { left: 5000 })).toThrow(
      refusal('gift_card_in_use', {}),
    )
  })
})
