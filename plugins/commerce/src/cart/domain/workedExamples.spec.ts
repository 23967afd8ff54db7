import { describe, expect, it } from 'vitest'

import { samplePromotion } from '../../shared/testing/samplePromotion.ts'
import { taxedIn } from '../../shared/testing/taxedIn.ts'
import type { TaxPlace, TaxRate, TaxSettings } from '../../tax/domain/index.ts'
import { quote } from './index.ts'

type Example = {
  readonly says: string
  readonly source: string
  readonly currency?: string
  readonly place: TaxPlace
  readonly rates: readonly TaxRate[]
  readonly settings?: Partial<TaxSettings>
  /** Unit price, pieces, class of goods. */
  readonly lines: readonly (readonly [price: number, pieces?: number, taxClass?: string])[]
  readonly discount?: Parameters<typeof samplePromotion>[0]
  readonly shipping?: number
  /** Paid with a gift card, which is money. */
  readonly card?: number
  /** Each tax, the highest rate first. */
  readonly taxes: readonly number[]
  readonly total: number
}

const rate = (percent: number, facts: Partial<TaxRate> = {}): TaxRate => ({
  name: 'Tax',
  country: 'US',
  region: null,
  postcode: null,
  taxClass: null,
  rate: percent,
  layer: 1,
  compound: false,
  onShipping: true,
  startsAt: null,
  endsAt: null,
  ...facts,
})

const at = (country: string, region: string | null = null): TaxPlace => ({
  country,
  region,
  postalCode: null,
})

const gst = rate(5, { country: 'CA', name: 'GST' })
const qst = rate(9.975, { country: 'CA', region: 'QC', name: 'QST', layer: 2 })
const quebec = at('CA', 'QC')

const british = (percent: number, facts: Partial<TaxRate> = {}) =>
  rate(percent, { country: 'GB', name: 'VAT', ...facts })

const QUEBEC_COUPONS =
  'https://www.revenuquebec.ca/en/businesses/consumption-taxes/gsthst-and-qst/special-cases-gsthst-and-qst/coupons/reimbursable-coupons/'
const QUEBEC_CALCULATING =
  'http://www.revenuquebec.ca/en/entreprise/taxes/tvq_tps/calcul-taxes.aspx'
const QUEBEC_IN_2008 =
  'https://webarchiveweb.wayback.bac-lac.canada.ca/web/20080209162021/http://www.revenu.gouv.qc.ca/eng/entreprise/taxes/tvq_tps/info.asp'
const CANADA = 'http://sbinfocanada.about.com/od/gsthst/f/calculateGST.htm'
const HMRC = 'http://www.hmrc.gov.uk/vat/forms-rates/rates/calculating.htm'
const VAT_FRACTIONS =
  'https://accountingservicesforbusiness.co.uk/resources/information-articles/vat-rates-and-fractions'
const MALAYSIA = 'https://mrp.com.my/2016/08/05/calculating-gst-on-tax-invoices'
const NEW_YORK =
  'https://tax.ny.gov/pubs_and_bulls/tg_bulletins/st/shipping_and_delivery_charges.htm'
const CALIFORNIA = 'https://www.cdtfa.ca.gov/lawguides/vol2/suta/557-0111.html'
const OHIO = 'https://codes.ohio.gov/ohio-administrative-code/rule-5703-9-52'
const WASHINGTON = 'https://app.leg.wa.gov/RCW/default.aspx?cite=82.08.054'
const JAPAN = 'https://www.ark-outsourcing.com/news/detail_103.html'
const GEORGIA = 'https://blog.taxjar.com/sales-tax-discounts-coupons-promotions/'
const GERMANY = 'https://freiberufler-blog.de/wie-viel-umsatzsteuer-darfs-denn-sein/'
const ERPS = 'https://gist.github.com/webdados/139079c9e654ed2d8418ed500bdcc778'

const fraction = (percent: number, gross: number, tax: number): Example => ({
  says: `United Kingdom: of ${gross / 100} with ${percent} % inside, ${tax / 100} is tax`,
  source: VAT_FRACTIONS,
  currency: 'GBP',
  place: at('GB'),
  rates: [british(percent)],
  settings: { inclusive: true },
  lines: [[gross]],
  taxes: [tax],
  total: gross,
})

const threePens = { currency: 'MYR', place: at('MY'), rates: [rate(6, { country: 'MY' })] }
const exempt = rate(0, { taxClass: 'exempt' })

/** As tax offices, and shops beside them, reckon them; amounts in minor units. */
const EXAMPLES: readonly Example[] = [
  {
    says: 'Revenu Québec: $100, GST $5.00, QST $9.98',
    source: QUEBEC_CALCULATING,
    place: quebec,
    rates: [gst, qst],
    lines: [[10_000]],
    taxes: [998, 500],
    total: 11_498,
  },
  {
    says: 'Revenu Québec in 2008: QST on the price and its GST, $100 + $5.00 + $7.88',
    source: QUEBEC_IN_2008,
    place: quebec,
    rates: [gst, { ...qst, rate: 7.5, compound: true }],
    lines: [[10_000]],
    taxes: [788, 500],
    total: 11_288,
  },
  {
    says: 'Revenu Québec: several goods may be taxed on their total price',
    source: QUEBEC_CALCULATING,
    place: quebec,
    rates: [gst, qst],
    settings: { rounding: 'total' },
    lines: [[333], [333], [333]],
    taxes: [100, 50],
    total: 1149,
  },
  {
    says: 'Revenu Québec: of $25 a manufacturer’s coupon of $10 pays after the taxes',
    source: QUEBEC_COUPONS,
    place: quebec,
    rates: [gst, qst],
    lines: [[2500]],
    card: 1000,
    taxes: [249, 125],
    total: 1874,
  },
  {
    says: 'Revenu Québec: the same where the taxes are inside $28.74',
    source: QUEBEC_COUPONS,
    place: quebec,
    rates: [gst, qst],
    settings: { inclusive: true },
    lines: [[2874]],
    card: 1000,
    taxes: [249, 125],
    total: 1874,
  },
  {
    says: 'Manitoba: a wind chime of $39.99, GST 2.00 and PST 2.80, each on the price',
    source: CANADA,
    place: at('CA', 'MB'),
    rates: [gst, rate(7, { country: 'CA', region: 'MB', name: 'PST', layer: 2 })],
    lines: [[3999]],
    taxes: [280, 200],
    total: 4479,
  },
  {
    says: 'Prince Edward Island until 2013: PST on the price and its GST, $46.19',
    source: CANADA,
    place: at('CA', 'PE'),
    rates: [gst, rate(10, { country: 'CA', region: 'PE', name: 'PST', layer: 2, compound: true })],
    lines: [[3999]],
    taxes: [420, 200],
    total: 4619,
  },
  {
    says: 'HMRC: £100 and 20 % make £120',
    source: HMRC,
    currency: 'GBP',
    place: at('GB'),
    rates: [british(20)],
    lines: [[10_000]],
    taxes: [2000],
    total: 12_000,
  },
  {
    says: 'HMRC: £100 and the reduced 5 % make £105',
    source: HMRC,
    currency: 'GBP',
    place: at('GB'),
    rates: [british(20), british(5, { taxClass: 'reduced' })],
    lines: [[10_000, 1, 'reduced']],
    taxes: [500],
    total: 10_500,
  },
  fraction(20, 12_000, 2000),
  fraction(17.5, 11_750, 1750),
  fraction(15, 11_500, 1500),
  {
    says: 'Malaysia: three pens of 1.77, each with its tax of 0.11',
    source: MALAYSIA,
    ...threePens,
    lines: [[177], [177], [177]],
    taxes: [33],
    total: 564,
  },
  {
    says: 'Malaysia: three pens of 1.77, taxed together, 0.32',
    source: MALAYSIA,
    ...threePens,
    settings: { rounding: 'total' },
    lines: [[177], [177], [177]],
    taxes: [32],
    total: 563,
  },
  {
    says: 'New York: a dryer, its contract and the delivery are taxed on all of $549.95',
    source: NEW_YORK,
    place: at('US', 'NY'),
    rates: [rate(4)],
    settings: { rounding: 'total' },
    lines: [[49_995], [3000]],
    shipping: 2000,
    taxes: [2200],
    total: 54_995 + 2200,
  },
  {
    says: 'New York: one charge for delivery is taxed whole as soon as anything in it is',
    source: NEW_YORK,
    place: at('US', 'NY'),
    rates: [rate(4), exempt],
    settings: { shipping: 'highest' },
    lines: [[10_000], [90_000, 1, 'exempt']],
    shipping: 2000,
    taxes: [400 + 80],
    total: 102_480,
  },
  {
    says: 'Ohio: so it is there where the seller does not allocate it',
    source: OHIO,
    place: at('US', 'OH'),
    rates: [rate(5.75), exempt],
    settings: { shipping: 'highest' },
    lines: [[1000], [1000, 1, 'exempt']],
    shipping: 1000,
    taxes: [58 + 58],
    total: 3116,
  },
  {
    says: 'California: of $15, $5 taxable, one third of the delivery of $3.50 is taxed',
    source: CALIFORNIA,
    place: at('US', 'CA'),
    rates: [rate(7.25), exempt],
    lines: [[500], [1000, 1, 'exempt']],
    shipping: 350,
    // 0.36 on the goods, and 0.08 on 1.17.
    taxes: [36 + 8],
    total: 1894,
  },
  {
    says: 'Washington: on $1.00 the 6.5 % of the state and 3.85 % of the place are 10 cents together',
    source: WASHINGTON,
    place: at('US', 'WA'),
    rates: [rate(6.5, { name: 'State' }), rate(3.85, { name: 'Place', layer: 2 })],
    lines: [[100]],
    taxes: [6, 4],
    total: 110,
  },
  {
    says: 'Japan: an invoice has one rounding for each of its rates, not one for each line',
    source: JAPAN,
    currency: 'JPY',
    place: at('JP'),
    rates: [rate(10, { country: 'JP' }), rate(8, { country: 'JP', taxClass: 'reduced' })],
    lines: [[33], [33], [33], [56, 1, 'reduced'], [57, 1, 'reduced']],
    // 9.9 and 9.04; by line they were 9 and 9.
    taxes: [10, 9],
    total: 231,
  },
  {
    says: 'Georgia: $30 less 5 % are taxed as $28.50',
    source: GEORGIA,
    place: at('US', 'GA'),
    rates: [rate(4)],
    lines: [[3000]],
    discount: { gives: { type: 'percentage', percent: 5 } },
    taxes: [114],
    total: 2850 + 114,
  },
  {
    says: 'Georgia: $30 less $5 are taxed as $25',
    source: GEORGIA,
    place: at('US', 'GA'),
    rates: [rate(4)],
    lines: [[3000]],
    discount: { gives: { type: 'amount', amount: { USD: 500 }, perPiece: false } },
    taxes: [100],
    total: 2600,
  },
  {
    says: 'Germany: where 60 % of the goods are books, 60 % of the shipping has the books’ rate',
    source: GERMANY,
    currency: 'EUR',
    place: at('DE'),
    rates: [rate(19, { country: 'DE' }), rate(7, { country: 'DE', taxClass: 'books' })],
    settings: { inclusive: true },
    lines: [[6000, 1, 'books'], [4000]],
    shipping: 500,
    // 19 % inside 40.00 and 2.00; 7 % inside 60.00 and 3.00.
    taxes: [639 + 32, 393 + 20],
    total: 10_500,
  },
  {
    says: 'WooCommerce: 68.24 and 4.73 at 23 %, each rounded, come to 89.76',
    source: ERPS,
    currency: 'EUR',
    place: at('PT'),
    rates: [rate(23, { country: 'PT' })],
    lines: [[6824]],
    shipping: 473,
    taxes: [1679],
    total: 8976,
  },
  {
    says: 'ERPs: the same rounded at the end comes to 89.75',
    source: ERPS,
    currency: 'EUR',
    place: at('PT'),
    rates: [rate(23, { country: 'PT' })],
    settings: { rounding: 'total' },
    lines: [[6824]],
    shipping: 473,
    taxes: [1678],
    total: 8975,
  },
  {
    says: 'WooCommerce: two taxes of 9 % inside 4.50 leave it at 4.50',
    source: 'https://github.com/woocommerce/woocommerce/issues/23917',
    place: at('US'),
    rates: [rate(9, { name: 'State' }), rate(9, { name: 'City', layer: 2 })],
    settings: { inclusive: true },
    lines: [[450]],
    taxes: [34, 35],
    total: 450,
  },
  {
    says: 'Sylius: of $10 with 10 % inside, $0.91 is tax',
    source: 'https://github.com/Sylius/Sylius/pull/14942',
    place: at('US'),
    rates: [rate(10)],
    settings: { inclusive: true },
    lines: [[1000]],
    taxes: [91],
    total: 1000,
  },
  {
    says: 'Flexprice: credit is taken off what is owed, and not off what is taxed: $70.78',
    source: 'https://docs.flexprice.io/docs/invoices/calculation',
    place: at('US'),
    rates: [rate(8.25)],
    settings: { rounding: 'total' },
    lines: [[8000], [2000]],
    discount: { gives: { type: 'amount', amount: { USD: 3000 }, perPiece: false } },
    card: 500,
    taxes: [578],
    total: 7078,
  },
]

describe('worked examples', () => {
  it.each(EXAMPLES.map((example) => [example.says, example] as const))('%s', (_, example) => {
    const { place, rates, settings = {}, shipping = 0, card, discount } = example
    const currency = example.currency ?? (place.country === 'CA' ? 'CAD' : 'USD')
    const { taxes, totals } = quote({
      currency,
      lines: example.lines.map(([unitPrice, quantity = 1, taxClass = null]) => ({
        unitPrice,
        quantity,
        taxClass,
        requiresShipping: true,
      })),
      promotions: discount ? [samplePromotion({ code: null, ...discount })] : [],
      shippingMethods: [
        {
          id: 'parcel',
          name: 'Parcel',
          price: shipping,
          currency,
          freeAbove: null,
          countries: [],
          estimate: null,
        },
      ],
      shippingOption: 'parcel',
      deliverTo: place.country,
      tax: { ...taxedIn(null, { inclusive: false, rates, ...settings }), place },
      giftCards: card ? [{ id: 'card', kind: 'gift_card', last4: 'AB12', balance: card }] : [],
      now: new Date('2026-03-01T12:00:00Z'),
    })
    expect(taxes.map(({ amount }) => amount)).toEqual(example.taxes)
    expect([totals.total, totals.tax]).toEqual([
      example.total,
      example.taxes.reduce((all, one) => all + one, 0),
    ])
    expect(example.source).toMatch(/^https?:/)
  })
})
