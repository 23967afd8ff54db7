import { defineOperation, kernelErrors, sql } from '@souk/kernel'
import { formatMoney } from '@souk/kernel/domain'
import { z } from 'zod'

import { ids, isId } from '../../shared/sqlArray.ts'
import { decidePrice, pricingErrors, sayPrice } from '../domain/index.ts'
import { priced, type OwnPricesRow } from './cartPrices.ts'
import { pricesOf, pricesSql, type PricesRow } from './pricesSql.ts'

const price = z.int().nullable().describe('Of one piece, in minor units of the currency.')

/** For the shop's people: what somebody would pay for an article, and why. */
export const explainPrice = defineOperation({
  name: 'pricing.explain',
  summary: 'What an article costs somebody, in a currency, for so many pieces, at a time, and why',
  feature: 'commerce',
  http: { method: 'POST', path: '/pricing/explain' },
  input: z.object({
    variant: z.string().max(100),
    groups: z
      .array(z.string().max(100))
      .max(50)
      .nullish()
      .describe('Customer groups that the shopper is in.'),
    currency: z.string().max(10).nullish().describe('The shop’s own unless told.'),
    quantity: z.int().min(1).max(9999).nullish(),
    at: z.iso.datetime().nullish().describe('Now unless told.'),
  }),
  output: z.object({
    variant: z.string(),
    title: z.string(),
    currency: z.string(),
    quantity: z.int(),
    at: z.iso.datetime(),
    price,
    compareAtPrice: price,
    why: z
      .array(
        z.object({
          code: z.string(),
          text: z.string(),
          isChosen: z.boolean(),
          priceList: z.object({ id: z.string(), title: z.string() }).nullable(),
          price,
        }),
      )
      .describe('The article’s own price, then each list: why it counts or does not.'),
  }),
  access: ({ actor }) => actor.kind === 'member',
  run: async (ctx, { variant, groups, currency: asked, quantity, at }) => {
    const currency = asked ?? ctx.shop.currency
    if (!ctx.shop.currencies.includes(currency)) {
      const message = `One of: ${ctx.shop.currencies.join(', ')}.`
      throw kernelErrors.invalid_input({ issues: [{ path: ['currency'], message }] })
    }
    const [row] = isId(variant)
      ? await ctx.sql<Row>(sql`
          select v.id::text as id, v.product_id::text as product,
            p.title || case when v.title <> p.title then ', ' || v.title else '' end as title,
            v.price::float8 as price, v.compare_at_price::float8 as "compareAt",
            (select jsonb_build_object('price', f.price, 'compareAt', f.compare_at_price)
              from variants_prices f where f._parent_id = v.id and f.currency = ${currency}
              order by f._order limit 1) as foreign,
            ${pricesSql(ctx, {
              currency: sql`${currency}::text`,
              customer: sql`null::uuid`,
              products: sql`select v.product_id`,
              which: sql`true`,
            })} as prices,
            array(select g.id::text from customer_groups g
              where ${ctx.scope.where('g')} and g.id = any(${ids(groups ?? [])})) as groups
          from variants v join products p on p.id = v.product_id
          where ${ctx.scope.where('v')} and v.id = ${variant}::uuid`)
      : []
    if (!row) throw pricingErrors.article_not_found()
    const when = at ? new Date(at) : ctx.now()
    const { rate, of, ...facts } = pricesOf(
      { shop: ctx.shop, now: () => when },
      row.prices,
      currency,
    )
    const pieces = quantity ?? 1
    const decided = decidePrice({
      ...facts,
      ...of({ product: row.product, variant: row.id }),
      groups: row.groups,
      quantity: pieces,
      own: priced(row),
      foreign: currency === ctx.shop.currency ? null : priced(row.foreign),
    })
    const speech = {
      amount: (amount: number) => formatMoney({ amount, currency }, 'en'),
      date: dateIn(ctx.shop.timeZone),
      rate: rate && `1 ${ctx.shop.currency} = ${rate} ${currency}`,
    }
    return {
      variant: row.id,
      title: row.title,
      currency,
      quantity: pieces,
      at: when.toISOString(),
      price: decided.price,
      compareAtPrice: decided.compareAt,
      why: decided.why.map((one) => ({
        code: one.code,
        text: sayPrice(one, speech),
        isChosen: one.isChosen,
        priceList: one.list,
        price: one.price,
      })),
    }
  },
})

type Row = {
  readonly id: string
  readonly product: string
  readonly title: string
  readonly price: number | null
  readonly compareAt: number | null
  readonly foreign: OwnPricesRow['foreign']
  readonly prices: PricesRow
  readonly groups: string[]
}

const dateIn = (timeZone: string): ((at: Date) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  return (at) => format.format(at)
}
