import { describe, expect, it } from 'vitest'

import { rulesOf, summarise, type Form } from './index.ts'

const nothing = { products: [], variants: [], categories: [] }

const form = (facts: Partial<Form>): Form => ({
  type: 'percentage',
  value: null,
  amount: null,
  perPiece: false,
  price: null,
  upTo: null,
  buy: null,
  get: null,
  gets: nothing,
  atMost: null,
  tierBy: 'pieces',
  tiers: [],
  parts: [],
  goods: nothing,
  minimum: null,
  minimumPieces: null,
  countries: [],
  groups: [],
  firstOrder: false,
  usageLimit: null,
  perCustomer: null,
  budget: null,
  amounts: [],
  combines: true,
  priority: 0,
  ...facts,
})

const shoes = { ...nothing, categories: ['c1'] }

const said = (facts: Partial<Form>, about: Partial<Parameters<typeof summarise>[0]> = {}) =>
  summarise({
    rules: rulesOf(form(facts)),
    trigger: 'automatic',
    code: null,
    startsAt: null,
    endsAt: null,
    currency: 'EUR',
    locale: 'en-GB',
    timeZone: 'UTC',
    names: new Map([
      ['c1', 'Shoes'],
      ['p1', 'Socks'],
      ['g1', 'Regulars'],
    ]),
    ...about,
  })

describe('a promotion in a sentence', () => {
  it('says what, how, how long and how often', () => {
    const about = {
      trigger: 'code',
      code: 'SHOES10',
      endsAt: new Date('2026-12-01T00:00:00Z'),
    } as const
    expect(said({ value: 10, goods: shoes, usageLimit: 100 }, about)).toBe(
      '10 % off Shoes, with the code SHOES10, until 1 Dec 2026, 100 times at most.',
    )
  })

  it.each<[Partial<Form>, string]>([
    [
      { type: 'amount', amount: 500, minimum: 4000 },
      '€5.00 off everything, without a code, from €40.00 on.',
    ],
    [
      { type: 'freeShipping', upTo: 900, countries: ['DE', 'AT'] },
      'Free shipping that costs €9.00 at most, without a code, to Germany and Austria.',
    ],
    [
      { type: 'buyXGetY', buy: 2, get: 1, goods: shoes },
      'Buy 2 of Shoes, get 1 free, without a code.',
    ],
    [
      {
        type: 'tiers',
        goods: shoes,
        tiers: [
          { pieces: 5, worth: null, currency: null, value: 15 },
          { pieces: 3, worth: null, currency: null, value: 10 },
        ],
      },
      '10 % from 3 pieces on and 15 % from 5 pieces on off Shoes, without a code.',
    ],
    [
      {
        type: 'bundle',
        price: 2500,
        parts: [
          { goods: shoes, quantity: 1 },
          { goods: { ...nothing, products: ['p1'] }, quantity: 2 },
        ],
      },
      '€25.00 for 1 of Shoes and 2 of Socks together, without a code.',
    ],
    [
      { value: 5, groups: ['g1'], firstOrder: true, perCustomer: 1, combines: false },
      '5 % off everything, without a code, for Regulars, on a first order, once for each customer, not together with others.',
    ],
  ])('%o', (facts, sentence) => {
    expect(said(facts)).toBe(sentence)
  })
})
