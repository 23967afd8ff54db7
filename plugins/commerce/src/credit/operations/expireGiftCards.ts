import { sql, type Chore, type Context } from '@souk/kernel'

import { available } from '../../gift-cards/domain/index.ts'
import { changeCard, findCard, writeEntries } from '../../gift-cards/operations/index.ts'
import { credit } from '../../ledger/domain/index.ts'
import { post } from '../../ledger/operations/index.ts'
import { oneByOne } from '../../shared/oneByOne.ts'

const BATCH = 200

/**
 * What is left on cards whose date has passed lapses, and is written into the books as what the shop
 * owes no more. What is set aside for an order is not touched: should it come free, it lapses then.
 */
export const expireGiftCards: Chore = {
  name: 'credit.expireGiftCards',
  everySeconds: 3600,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      select k.id::text as id, ${shop('k')} as shop from gift_cards k
      where k.expires_at <= now()
        and (k.state = 'active' or (k.state in ('disabled', 'expired') and k.balance > k.held))
      order by k.expires_at limit ${BATCH}`)
    const done = await oneByOne(
      due,
      ({ id, shop: key }) => inShop(key, (ctx) => expire(ctx, id)),
      ({ id }, error) => log.warn({ giftCard: id, err: error }, 'A gift card did not expire.'),
    )
    return due.length > 0 ? `${done} gift cards expired.` : undefined
  },
}

const expire = (ctx: Context, id: string): Promise<void> =>
  ctx.transaction(async (inside) => {
    const card = await findCard(inside, id, { lock: true })
    // Given another date, or money back, since it was looked for.
    if (card.expiresAt === null || new Date(card.expiresAt) > inside.now()) return
    if (card.state === 'waiting' || card.state === 'closed') return
    const lapsed = available(card)
    const cause = `expiry:${inside.newId()}`
    await writeEntries(inside, [{ card: id, amount: -lapsed }], { kind: 'expired', cause })
    await post(
      inside,
      credit(
        'gift_card_expired',
        { cause: `gift-card:${id}:${cause}`, currency: card.currency, amount: -lapsed },
        'credit_expired',
      ),
    )
    // A card that the shop has disabled stays so, should money come back to it later.
    if (card.state !== 'disabled') await changeCard(inside, id, { state: 'expired' })
  })
