import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

export const readShop = defineOperation({
  name: 'shop.read',
  summary: 'What a storefront must know of the shop',
  http: { method: 'GET', path: '/store' },
  // What it says is in memory already, and is heard of on a line of its own when it changes.
  cache: { unless: [], kept: false },
  input: z.object({}),
  output: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    currency: z.string(),
    currencies: z.array(z.string()),
    locale: z.string(),
    locales: z.array(z.string()),
    timeZone: z.string(),
    features: z.array(z.string()),
    branding: z.record(z.string(), z.unknown()),
    taxInclusive: z.boolean(),
    policies: z.record(z.string(), z.unknown()),
  }),
  access: anyone,
  run: ({ shop }) =>
    Promise.resolve({
      id: shop.id,
      slug: shop.slug,
      name: shop.name,
      currency: shop.currency,
      currencies: [...shop.currencies],
      locale: shop.locale,
      locales: [...shop.locales],
      timeZone: shop.timeZone,
      features: [...shop.features],
      branding: shop.branding,
      taxInclusive: shop.taxInclusive,
      policies: shop.policies,
    }),
})
