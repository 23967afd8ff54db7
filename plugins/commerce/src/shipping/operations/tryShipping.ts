import { defineOperation, sql, type Context } from '@souk/kernel'
import { COUNTRIES, formatMoney } from '@souk/kernel/domain'
import { z } from 'zod'

import { explainShipping, whyText, type Consignment } from '../domain/index.ts'
import { shippingOptionView, viewOption } from './optionView.ts'
import { shippingOf, type ShippingRow } from './shippingOf.ts'
import { shippingSql } from './shippingSql.ts'

const input = z.object({
  country: z.string().refine((code) => (COUNTRIES as readonly string[]).includes(code), {
    message: 'This is no country code.',
  }),
  region: z.string().trim().max(120).nullish(),
  postalCode: z.string().trim().max(20).nullish(),
  weight: z.int().min(0).max(100_000_000).nullish().describe('Grams, of all pieces together.'),
  worth: z.int().min(0).nullish().describe('Of the goods, in minor units of the currency.'),
  pieces: z.int().min(1).max(9999).nullish(),
  currency: z.string().max(3).nullish(),
})

/** For the shop's people: what a shopper would be offered, and why the rest is not. */
export const tryShipping = defineOperation({
  name: 'shipping.try',
  summary: 'Which ways of shipping an address would be offered, and why not the others',
  feature: 'commerce',
  http: { method: 'POST', path: '/shipping/try' },
  input,
  output: z.object({
    zone: z
      .object({
        id: z.string(),
        name: z.string(),
        level: z.enum(['postcode', 'region', 'country', 'world']),
        entry: z.string().describe('The entry of the zone that names the address.'),
      })
      .nullable(),
    weight: z.int().describe('Grams, with the boxes.'),
    parcels: z.int(),
    methods: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        options: z.array(shippingOptionView),
        why: z.array(z.object({ code: z.string(), text: z.string() })),
      }),
    ),
  }),
  access: ({ actor }) => actor.kind === 'member',
  run: async (ctx, given) => {
    const [row] = await ctx.sql<{ shipping: ShippingRow }>(
      sql`select ${shippingSql(ctx)} as shipping`,
    )
    if (!row) throw new Error('The ways of shipping could not be read.')
    const { methods, ground } = shippingOf(ctx, row.shipping)
    const consignment = consignmentOf(ctx, given, ground)
    const { zone, load, methods: explained } = explainShipping(methods, consignment)
    const speech = speechOf(consignment.currency)
    return {
      zone: zone && { ...zone.zone, level: zone.level, entry: zone.entry },
      weight: load.weight,
      parcels: load.parcels.length,
      methods: explained.map(({ method, options, why }) => ({
        ...method,
        options: options.map(viewOption),
        why: why.map((one) => ({ code: one.code, text: whyText(one, speech) })),
      })),
    }
  },
})

const UNSAID = {
  product: null,
  title: '',
  length: null,
  width: null,
  height: null,
  shippingClass: null,
  surcharge: null,
  categories: [],
}

const consignmentOf = (
  ctx: Context,
  given: z.output<typeof input>,
  ground: Consignment['ground'],
): Consignment => {
  const { country, region, postalCode, weight, worth, pieces, currency } = given
  const others = (pieces ?? 1) - 1
  return {
    country,
    region,
    postalCode,
    goods: worth ?? 0,
    currency: currency ?? ctx.shop.currency,
    requiresShipping: true,
    items: [
      { ...UNSAID, line: 'first', quantity: 1, weight: weight ?? 0 },
      ...(others > 0 ? [{ ...UNSAID, line: 'others', quantity: others, weight: 0 }] : []),
    ],
    ground,
    now: ctx.now(),
  }
}

const speechOf = (currency: string) => {
  const countries = new Intl.DisplayNames('en', { type: 'region' })
  return {
    amount: (amount: number) => formatMoney({ amount, currency }, 'en'),
    country: (code: string) => countries.of(code) ?? code,
  }
}
