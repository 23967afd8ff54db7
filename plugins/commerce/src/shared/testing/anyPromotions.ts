import fc from 'fast-check'

import {
  EVERYTHING,
  type Amounts,
  type Article,
  type Gift,
  type Goods,
  type Promotion,
} from '../../promotions/domain/index.ts'
import { samplePromotion } from './samplePromotion.ts'

const amount = fc.oneof(fc.nat(200), fc.nat(100_000))
const amounts = fc
  .record({ EUR: amount })
  .chain((own) => fc.option(amount).map((yen) => (yen === null ? own : { ...own, JPY: yen })))
export const anyPercent = fc.integer({ min: 1, max: 10_000 }).map((parts) => parts / 100)
const few = fc.integer({ min: 1, max: 4 })

const goods: fc.Arbitrary<Goods> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(EVERYTHING) },
  {
    weight: 3,
    arbitrary: fc.record({
      products: fc.subarray(['a', 'b', 'c']),
      variants: fc.subarray(['a1', 'b2', 'd1']),
      categories: fc.subarray(['shoes', 'hats']),
    }),
  },
)

const gift: fc.Arbitrary<Gift> = fc.oneof(
  fc.record({ type: fc.constant('percentage' as const), percent: anyPercent }),
  fc.record({ type: fc.constant('amount' as const), amount: amounts, perPiece: fc.boolean() }),
  fc.record({ type: fc.constant('freeShipping' as const), upTo: fc.option(amounts) }),
  fc.record({
    type: fc.constant('buyXGetY' as const),
    buy: few,
    get: few,
    gets: fc.option(goods),
    percent: anyPercent,
    atMost: fc.option(few),
  }),
  fc.record({
    type: fc.constant('tiers' as const),
    by: fc.constantFrom('pieces' as const, 'worth' as const),
    tiers: fc.array(
      fc.record({
        from: fc.nat(300),
        currency: fc.constantFrom('EUR', 'JPY'),
        percent: anyPercent,
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({
    type: fc.constant('bundle' as const),
    price: amounts,
    parts: fc.array(fc.record({ goods, quantity: few }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('fixedPrice' as const), price: amounts }),
)

const promotion: fc.Arbitrary<Promotion> = fc
  .record({
    gives: gift,
    goods,
    code: fc.constantFrom(null, 'A', 'B'),
    combines: fc.boolean(),
    priority: fc.nat(2),
    conditions: fc.record({
      minimum: fc.option(amounts),
      minimumPieces: fc.option(fc.nat(10)),
      countries: fc.constantFrom([], ['DE']),
      groups: fc.constantFrom([], ['vip']),
      firstOrder: fc.boolean(),
    }),
    limits: fc.record({
      budget: fc.option(amounts),
      given: fc.constantFrom<Amounts>({}, { EUR: 100 }),
    }),
  })
  .map(samplePromotion)

/** A handful of any kind, each with an id and a title of its own. */
export const anyPromotions = fc
  .array(promotion, { maxLength: 8 })
  .map((all) => all.map((one, index) => ({ ...one, id: `p${index}`, title: `Promotion ${index}` })))

/** Of a few products in a few categories, so that promotions find something. */
export const anyArticle: fc.Arbitrary<Article> = fc.record({
  product: fc.constantFrom('a', 'b', 'c', 'd', null),
  variant: fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c1', 'd1', null),
  categories: fc.subarray(['shoes', 'hats', 'sale']),
  unitPrice: amount,
  quantity: fc.integer({ min: 1, max: 12 }),
})
