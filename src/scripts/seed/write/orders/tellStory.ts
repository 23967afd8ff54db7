import { cancelOrder, capturePayment, fulfilOrder } from '@souk/commerce'
import { perform, sql, type Context } from '@souk/kernel'

import type { Story } from './planOrders.ts'

type Given = { readonly story: Story; readonly number: number; readonly locale: string }

type State = {
  id: string
  status: string
  paid: string
  sent: string
  line: string
}

/** What the shop has done about an order since; what was done already is not done again. */
export const tellStory = async (ctx: Context, { story, number, locale }: Given): Promise<void> => {
  const [order] = await ctx.sql<State>(sql`
    select id::text, status::text, payment_status::text as paid, fulfilment_status::text as sent,
      items->0->>'id' as line
    from orders where ${ctx.scope.where()} and number = ${number}`)
  if (!order) throw new Error(`Order ${number} was placed and is not there.`)
  const { id } = order
  if (story === 'cancelled') {
    if (order.status !== 'cancelled') {
      await perform(cancelOrder, ctx, { id, reason: reasons[locale] ?? reasons['en'] ?? '' })
    }
    return
  }
  if (isPaid.includes(story) && order.paid === 'pending') await perform(capturePayment, ctx, { id })
  if (isSent.includes(story) && order.sent === 'unfulfilled') {
    await perform(fulfilOrder, ctx, {
      id,
      tracking: { number: `SK${number}${id.slice(-6).toUpperCase()}` },
      ...(story === 'partial' && { items: [{ line: order.line, quantity: 1 }] }),
    })
  }
}

const isPaid: readonly Story[] = ['completed', 'partial', 'paid']
const isSent: readonly Story[] = ['completed', 'partial', 'sent']

const reasons: Readonly<Record<string, string>> = {
  en: 'The customer ordered twice by mistake.',
  de: 'Versehentlich doppelt bestellt.',
}
