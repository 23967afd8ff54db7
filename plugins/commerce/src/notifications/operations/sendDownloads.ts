import type { Subscriber } from '@souk/kernel'

import { isDownloadable } from '../../digital/domain/index.ts'
import { deliveriesOf } from '../../digital/operations/index.ts'
import { viewDownload } from '../../downloads/operations/index.ts'
import { findOrder } from '../../orders/operations/index.ts'
import { downloadLetter } from '../domain/index.ts'
import type { OrderLookUpUrl } from './sendConfirmation.ts'

/**
 * Mails the buyer what is open to them: all of an order, each time something is added to it. Should the
 * house die after the letter went out, the second one bears the first one's Message-ID.
 */
export const sendDownloads = (urlOf?: OrderLookUpUrl): Subscriber => ({
  name: 'notifications.sendDownloads',
  topics: ['digital.delivered', 'digital.letter_due'],
  runs: 'outside',
  attempts: 35,
  handle: async (ctx, { id: event, subject }) => {
    const order = await findOrder(ctx, { id: subject })
    if (order?.number == null) return 'There is no such order any more; nothing was sent.'
    const open = (await deliveriesOf(ctx, order.id))
      .filter((row) =>
        row.kind === 'key' ? row.state === 'active' : isDownloadable(row, ctx.now()),
      )
      .map((row) => viewDownload(ctx, row))
    if (open.length === 0) return 'There is nothing to send.'
    const letter = downloadLetter(open, {
      shop: ctx.shop.name,
      locale: order.locale ?? ctx.shop.locale,
      timeZone: ctx.shop.timeZone,
      number: order.number,
      lookUpUrl: urlOf ? urlOf(ctx.shop) : null,
    })
    await ctx.payload.sendEmail({
      to: order.email,
      messageId: `<downloads-${event}@souk>`,
      ...letter,
    })
    return `Sent ${open.length} downloads and keys of order ${order.number}.`
  },
})
