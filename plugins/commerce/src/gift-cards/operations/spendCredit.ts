import { sql, type Context } from '@souk/kernel'

import { giftCardErrors, type CreditUse } from '../domain/index.ts'
import { isUsable } from './creditSql.ts'
import { lockCredit, releaseCredit, wanted, type Crediting } from './holdCredit.ts'
import { writeEntries } from './writeEntries.ts'

const usesOf = ({ giftCards }: Pick<Crediting, 'giftCards'>): CreditUse[] =>
  giftCards.filter(({ amount }) => amount > 0)

/**
 * Before anything of a sale is written: what its order takes from cards is there, and nobody else takes
 * it from now on. What was set aside is honoured, whatever has become of the card meanwhile.
 *
 * @throws 409 `gift_card_changed`, and nothing was written
 */
export const assureCredit = async (ctx: Context, order: Crediting): Promise<void> => {
  const uses = usesOf(order)
  if (uses.length === 0) return
  await lockCredit(ctx, uses, order.id)
  const [row] = await ctx.sql<{ short: boolean }>(sql`
    select exists (
      select from ${wanted(uses)}
      where not exists (
        select from gift_cards k left join gift_card_holds h
          on h.gift_card_id = k.id and h.order_id = ${order.id}::uuid
        where ${ctx.scope.where('k')} and k.id = w.id and k.currency = ${order.currency}
          and (coalesce(h.amount, 0) >= w.amount
            or (${isUsable('k')} and k.balance - k.held + coalesce(h.amount, 0) >= w.amount)))
    ) as short`)
  if (row?.short !== false) throw giftCardErrors.gift_card_changed()
}

/** Takes from the cards what a sale is paid with; `assureCredit` has said that it is there. */
export const spendCredit = async (ctx: Context, order: Crediting): Promise<void> => {
  const uses = usesOf(order)
  if (uses.length === 0) return
  await releaseCredit(ctx, order.id)
  await writeEntries(
    ctx,
    uses.map(({ id, amount }) => ({ card: id, amount: -amount })),
    { kind: 'spent', cause: `order:${order.id}`, order: order.id },
  )
}
