import { describe, expect, it } from 'vitest'

import { samplePromotion } from '../../shared/testing/samplePromotion.ts'
import { decide, EVERYTHING, type Gift, type Promotion } from './index.ts'

type Example = {
  readonly says: string
  readonly source: string
  /** Name, unit price, pieces. */
  readonly lines: readonly (readonly [string, number, number?])[]
  readonly promotions: readonly Promotion[]
  readonly shipping?: number
  /** Off each line. */
  readonly off: readonly number[]
  readonly offShipping?: number
}

const of = (...products: string[]) => ({ ...EVERYTHING, products })

const promotion = (gives: Gift, facts: Parameters<typeof samplePromotion>[0] = {}) =>
  samplePromotion({ id: JSON.stringify([gives, facts]), gives, code: null, ...facts })

const off = (dollars: number, facts: Parameters<typeof samplePromotion>[0] = {}) =>
  promotion({ type: 'amount', amount: { USD: dollars * 100 }, perPiece: false }, facts)
const percent = (value: number, facts: Parameters<typeof samplePromotion>[0] = {}) =>
  promotion({ type: 'percentage', percent: value }, facts)

const SHOPIFY =
  'https://shopify.dev/docs/apps/selling-strategies/discounts/discount-function-examples'

/** As the shops' own documents reckon them; amounts in cents. */
const EXAMPLES: readonly Example[] = [
  {
    says: 'Shopify: 20 off pants, 10 off shirts, free shipping from 100 on; 370 becomes 320',
    source: SHOPIFY,
    lines: [
      ['pants', 10_000],
      ['shirts', 5000],
      ['boots', 20_000],
    ],
    shipping: 2000,
    promotions: [
      off(20, { goods: of('pants') }),
      off(10, { goods: of('shirts') }),
      promotion({ type: 'freeShipping', upTo: null }, { conditions: { minimum: { USD: 10_000 } } }),
    ],
    off: [2000, 1000, 0],
    offShipping: 2000,
  },
  {
    says: 'Shopify: 20 off pants, then 10 % off the order: 350 becomes 330, and 297',
    source: SHOPIFY,
    lines: [
      ['pants', 10_000],
      ['shirts', 5000],
      ['boots', 20_000],
    ],
    shipping: 2000,
    promotions: [percent(10), off(20, { goods: of('pants') })],
    off: [2000 + 800, 500, 2000],
  },
  {
    says: 'Shopify: 10 % and 15 % off an order of 350 are each of the 350: 87.50 off',
    source: 'https://help.shopify.com/en/manual/discounts/combining-discounts',
    lines: [['all', 35_000]],
    promotions: [percent(10), percent(15, { conditions: { minimum: { USD: 20_000 } } })],
    off: [8750],
  },
  {
    says: 'Shopify POS: 5 off a piece of 20, then 10 % off the cart: 13.50',
    source:
      'https://help.shopify.com/en/manual/sell-in-person/shopify-pos/discount-management/combined-discounts',
    lines: [['piece', 2000]],
    promotions: [off(5, { goods: of('piece') }), percent(10)],
    off: [650],
  },
  {
    says: 'Adobe Commerce: 10 % off two of 19.95 are 3.99, of which one line bears 2.00',
    source:
      'https://experienceleague.adobe.com/en/docs/commerce-learn/tutorials/marketing/cart-price-rules',
    lines: [
      ['one', 1995],
      ['two', 1995],
    ],
    promotions: [percent(10)],
    off: [200, 199],
  },
  {
    says: 'Salesforce B2C Commerce: three articles of 13, 13 and 12 for 22',
    source:
      'https://documentation.b2c.commercecloud.salesforce.com/DOC1/topic/com.demandware.dochelp/Promotions/PromotionProrationLogic.html',
    lines: [
      ['sku1', 1300],
      ['sku2', 1300],
      ['sku3', 1200],
    ],
    promotions: [
      promotion({
        type: 'bundle',
        price: { USD: 2200 },
        parts: ['sku1', 'sku2', 'sku3'].map((sku) => ({ goods: of(sku), quantity: 1 })),
      }),
    ],
    off: [548, 547, 505],
  },
  {
    says: 'Maestra: 100 off two pairs of sneakers at 200 and a sweater at 100',
    source:
      'https://help.maestra.io/en/articles/13316509-how-discounts-are-distributed-across-order-line-items',
    lines: [
      ['sneakers', 20_000, 2],
      ['sweater', 10_000],
    ],
    promotions: [off(100)],
    off: [8000, 2000],
  },
  {
    says: 'Maestra: buy two, get the third free: the socks, and 90 are left',
    source:
      'https://help.maestra.io/en/articles/13316509-how-discounts-are-distributed-across-order-line-items',
    lines: [
      ['socks', 1000],
      ['t-shirt', 6000],
      ['sunglasses', 3000],
    ],
    promotions: [
      promotion({ type: 'buyXGetY', buy: 2, get: 1, gets: null, percent: 100, atMost: null }),
    ],
    off: [1000, 0, 0],
  },
  {
    says: 'Acendy: 75 % off the cheapest of every three',
    source: 'https://support.acendy.com/en/article/discount-center-buy-x-for-y',
    lines: [
      ['a', 400, 2],
      ['b', 1000, 4],
    ],
    promotions: [
      promotion({ type: 'buyXGetY', buy: 2, get: 1, gets: null, percent: 75, atMost: null }),
    ],
    off: [600, 0],
  },
  {
    says: 'Saleor: 5 off a whole order with lines of 4 and 45',
    source: 'https://docs.saleor.io/developer/discounts/apply-vouchers',
    lines: [
      ['small', 400],
      ['large', 4500],
    ],
    promotions: [off(5)],
    off: [41, 459],
  },
  {
    says: 'Commerce is digital: one step’s price holds for all pieces, four at 4.36 instead of 4.49',
    source: 'https://commerceisdigital.com/2023/10/05/volume-tier-pricing-in-ecommerce/',
    lines: [['cable', 449, 4]],
    promotions: [
      promotion({ type: 'fixedPrice', price: { USD: 436 } }, { conditions: { minimumPieces: 4 } }),
    ],
    off: [52],
  },
]

describe('worked examples of well-known shops', () => {
  it.each(EXAMPLES.map((example) => [example.says, example] as const))('%s', (_, example) => {
    const decided = decide({
      lines: example.lines.map(([product, unitPrice, quantity = 1]) => ({
        product,
        variant: product,
        unitPrice,
        quantity,
      })),
      promotions: example.promotions,
      shippingAfter: () => example.shipping ?? null,
      shopper: { country: 'US', groups: [], isNew: true },
      currency: 'USD',
      now: new Date('2026-03-01T12:00:00Z'),
    })
    expect(decided.perLine).toEqual(example.off)
    expect(decided.offShipping).toBe(example.offShipping ?? 0)
    expect(example.source).toMatch(/^https:/)
  })
})
