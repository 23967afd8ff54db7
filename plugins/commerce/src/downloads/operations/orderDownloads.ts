import { anyone, defineOperation } from '@souk/kernel'
import { z } from 'zod'

import { deliveriesOf } from '../../digital/operations/index.ts'
import { orderHeaders, orderKey, ownOrder } from '../../orders/operations/index.ts'
import { downloadView, viewDownload } from './downloadView.ts'

export const orderDownloads = defineOperation({
  name: 'orders.downloads',
  summary: 'The files and licence keys that an order has given its buyer',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/orders/:id/downloads', headers: orderHeaders },
  input: z.object(orderKey),
  output: z.object({ docs: z.array(downloadView) }),
  access: anyone,
  run: async (ctx, key) => {
    const { id } = await ownOrder(ctx, key)
    return { docs: (await deliveriesOf(ctx, id)).map((row) => viewDownload(ctx, row)) }
  },
})
