import { defineOperation, listOf, paged, paging, type Context } from '@souk/kernel'
import { z } from 'zod'

import { deliveriesOfCustomer } from '../../digital/operations/index.ts'
import { downloadView, viewDownload } from './downloadView.ts'

const isCustomer = ({ actor }: Context): boolean => actor.kind === 'customer'

export const customersDownloads = defineOperation({
  name: 'customers.downloads',
  summary: "The files and licence keys of the customer's own orders, newest first",
  feature: 'commerce',
  http: { method: 'GET', path: '/store/customers/me/downloads' },
  input: z.object(paging({ limit: 20, most: 100 })),
  output: listOf(downloadView.extend({ order: z.string(), orderNumber: z.int().nullable() })),
  access: isCustomer,
  run: async (ctx, query) => {
    if (ctx.actor.kind !== 'customer') throw new Error('Only customers have downloads.')
    const { rows, total } = await deliveriesOfCustomer(ctx, ctx.actor.id, query)
    const docs = rows.map((row) => ({
      ...viewDownload(ctx, row),
      order: row.order,
      orderNumber: row.orderNumber,
    }))
    return paged(docs, total, query)
  },
})
