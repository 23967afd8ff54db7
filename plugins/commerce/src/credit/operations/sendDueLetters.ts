import { sql, type Chore } from '@souk/kernel'

import { askForLetter, findCard } from '../../gift-cards/operations/index.ts'
import { oneByOne } from '../../shared/oneByOne.ts'

const BATCH = 200

/** Gift cards that were meant for a certain day go out when it has come. */
export const sendDueLetters: Chore = {
  name: 'credit.sendDueLetters',
  everySeconds: 60,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      select k.id::text as id, ${shop('k')} as shop from gift_cards k
      where k.state = 'active' and k.send_at <= now() and k.sent_at is null
        and k.recipient_email is not null
      order by k.send_at limit ${BATCH}`)
    const done = await oneByOne(
      due,
      ({ id, shop: key }) =>
        inShop(key, (ctx) =>
          ctx.transaction(async (inside) => {
            const card = await findCard(inside, id, { lock: true })
            if (card.sendAt === null) return
            // Asked for once: from here on the letter is a matter of the outbox.
            await inside.sql(sql`
              update gift_cards k set send_at = null
              where ${inside.scope.where('k')} and k.id = ${id}::uuid`)
            await askForLetter(inside, card)
          }),
        ),
      ({ id }, error) => log.warn({ giftCard: id, err: error }, 'A gift card was not sent.'),
    )
    return due.length > 0 ? `Asked for ${done} letters.` : undefined
  },
}
