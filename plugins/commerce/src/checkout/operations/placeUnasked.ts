import { sql, type Context } from '@souk/kernel'

import { orderInsert } from '../../orders/operations/index.ts'
import { paymentInsert } from '../../payments/operations/index.ts'
import { confirmAtOnce, newPayment } from './newPayment.ts'
import { orderToWrite, type Written } from './orderToWrite.ts'
import { written, type Placed, type Row } from './placed.ts'
import type { Wanted } from './wanted.ts'

type Given = Wanted & { readonly placement: Written }

/**
 * A cart's first order where nobody is asked for money first. It takes its pieces off the shelf and
 * need not hold them. Only in a transaction that has locked the cart.
 */
export const placeUnasked = async (
  ctx: Context,
  { quoted, placement, provider, digitalConsent }: Given,
): Promise<Placed> => {
  const held = { stock: 'none', heldUntil: null } as const
  const wanted = orderToWrite(ctx, { quoted, placement, before: undefined, held, digitalConsent })
  const agreed = await newPayment(ctx, { order: wanted, provider, attempt: 1 })
  const [row] = await ctx.sql<Row>(sql`
    with placed as (${orderInsert(ctx, wanted)}), opened as (${paymentInsert(ctx, agreed)})
    select to_jsonb(placed) as "order", to_jsonb(opened) as payment from placed, opened`)
  const { order, payment } = written(row)
  return { order: await confirmAtOnce(ctx, order, payment), payment, isNew: true }
}
