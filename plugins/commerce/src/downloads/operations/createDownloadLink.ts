import { anyone, defineOperation, sql } from '@souk/kernel'
import { z } from 'zod'

import { assertDownloadable, digitalErrors } from '../../digital/domain/index.ts'
import { findDelivery, LINK_MINUTES, signLink } from '../../digital/operations/index.ts'
import { orderHeaders, orderKey, ownOrder } from '../../orders/operations/index.ts'
import { downloadView, viewDownload } from './downloadView.ts'

/** One link is one download: it is counted here, exactly, however many ask at once. */
export const createDownloadLink = defineOperation({
  name: 'orders.createDownloadLink',
  summary: `Take one of the downloads of a file: a link to its bytes, good for ${LINK_MINUTES} minutes`,
  feature: 'commerce',
  http: {
    method: 'POST',
    path: '/store/orders/:id/downloads/:download/links',
    headers: orderHeaders,
    status: 201,
  },
  input: z.object({
    ...orderKey,
    download: z.string().max(100).describe('`docs[].id` of the order’s downloads.'),
  }),
  output: z.object({
    path: z.string().describe('Where the bytes are, below the API: `/store/downloads/…`.'),
    expiresAt: z.string(),
    download: downloadView,
  }),
  access: anyone,
  rateLimit: [
    { points: 60, seconds: 600, by: 'ip' },
    { points: 30, seconds: 600, by: ['id', 'ip'] },
  ],
  run: async (ctx, { download: id, ...key }) => {
    const order = await ownOrder(ctx, key)
    const found = await findDelivery(ctx, id)
    if (found.order !== order.id) throw digitalErrors.download_not_found()
    if (order.paymentStatus === 'disputed') throw digitalErrors.download_disputed()
    assertDownloadable(found, ctx.now())
    if (!found.file) throw digitalErrors.download_file_missing()
    const [taken] = await ctx.sql(sql`
      update digital_deliveries d set taken = d.taken + 1, last_taken_at = now(), updated_at = now()
      where ${ctx.scope.where('d')} and d.id = ${found.id}::uuid and d.state = 'active'
        and d.taken < d.allowed and (d.expires_at is null or d.expires_at > now())
      returning 1`)
    const now = await findDelivery(ctx, found.id)
    // Somebody was quicker.
    if (!taken) {
      assertDownloadable(now, ctx.now())
      throw digitalErrors.downloads_spent({ allowed: now.allowed })
    }
    const { token, expiresAt } = signLink(ctx, found.id)
    return {
      path: `/store/downloads/${token}`,
      expiresAt: expiresAt.toISOString(),
      download: viewDownload(ctx, now),
    }
  },
})
