import { waysToPay } from '@souk/commerce'
import { anyone, defineOperation, type Shop } from '@souk/kernel'
import { z } from 'zod'

import { ask } from '../shop/ask.ts'

const way = z.object({
  name: z.string(),
  title: z.string(),
  paysNow: z.boolean().describe('Whether the order waits until the money is there.'),
})
export type WayToPay = z.output<typeof way>

const offered = defineOperation({
  name: 'storefront.waysToPay',
  summary: 'How the shop can be paid at present',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/ways-to-pay' },
  input: z.object({}),
  output: z.object({ ways: z.array(way) }),
  access: anyone,
  run: async (ctx) => {
    const ways = await waysToPay(ctx)
    return {
      ways: ways.map(({ name, title, confirms }) => ({
        name,
        title,
        paysNow: confirms === 'settlement',
      })),
    }
  },
})

/** The ways to pay of this shop, the preferred one first; one that it cannot take now is not among them. */
export const waysToPayOf = async (shop: Shop): Promise<readonly WayToPay[]> =>
  (await ask(shop, offered, {})).ways
