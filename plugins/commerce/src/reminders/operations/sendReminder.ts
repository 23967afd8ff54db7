import { sql, type Context, type Shop, type Subscriber } from '@souk/kernel'

import { isOpen } from '../../shared/isOpen.ts'
import { lettersOf, reminderLetter } from '../domain/index.ts'
import { factsSql, goodsOf, isWorthALetter, type CartFacts } from './leftCart.ts'
import { secretOf, type ReminderLinks } from './link.ts'

type Letter = CartFacts & {
  readonly cart: string
  readonly to: string
  readonly number: number
  readonly code: string | null
  readonly sentAt: string | null
}

/**
 * Mails a reminder, after one more look: who has ordered, said no or emptied the cart since it was asked
 * for is not written to. Once it is out the letter says so, and nobody sends it a second time. Should
 * the house die between the two, the second letter bears the first one's Message-ID, by which mail
 * programs know it for the same.
 */
export const sendReminder = (links: ReminderLinks | undefined): Subscriber => ({
  name: 'reminders.sendReminder',
  topics: ['cart.reminder_due'],
  runs: 'outside',
  handle: async (ctx, { subject: id }) => {
    if (!links) return 'Nobody has said where its links would lead.'
    const letter = await findLetter(ctx, id)
    if (!letter) return 'Its cart is gone.'
    if (letter.sentAt !== null) return 'It was sent before.'
    // Mail may have been down for hours since it was asked for.
    if (!reminds(ctx.shop)) return 'The shop reminds nobody at the moment.'
    if (!isWorthALetter(letter) || letter.email !== letter.to) return 'It is not wanted any more.'
    const { cart, customer, code } = letter
    const goods = await goodsOf(ctx, { cart, customer, code })
    if (!goods) return 'Nothing in the cart can be had any more.'
    const [openIt, stopIt] = [secretOf(ctx, id, 'open'), secretOf(ctx, id, 'unsubscribe')]
    const text = reminderLetter(
      { currency: goods.cart.currency, lines: goods.lines },
      {
        shop: ctx.shop.name,
        locale: letter.locale,
        number: letter.number,
        // A code that was deleted or has expired would only disappoint.
        code: goods.promotions.some((one) => one.code === code) ? code : null,
        cartUrl: links.cart(ctx.shop, openIt),
        unsubscribeUrl: links.unsubscribe(ctx.shop, stopIt),
      },
    )
    await ctx.payload.sendEmail({
      to: letter.to,
      messageId: `<reminder-${id}@souk>`,
      headers: {
        'List-Unsubscribe': `<${links.oneClick(ctx.shop, stopIt)}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
      ...text,
    })
    await ctx.sql(sql`
      update reminder_letters l set sent_at = now(), updated_at = now()
      where ${ctx.scope.where('l')} and l.id = ${id} and l.sent_at is null`)
    return `Sent reminder ${letter.number} of a cart.`
  },
})

const reminds = (shop: Shop): boolean => isOpen(shop) && lettersOf(shop.reminders).length > 0

const findLetter = async (ctx: Context, id: string): Promise<Letter | undefined> => {
  const [row] = await ctx.sql<Letter>(sql`
    select l.cart_id::text as cart, l.email as "to", l.number::int as number, l.code, l.sent_at as "sentAt",
      ${factsSql(ctx)}
    from reminder_letters l
      join carts c on c.id = l.cart_id left join customers u on u.id = c.customer_id
    where ${ctx.scope.where('l')} and l.id = ${id}`)
  return row
}
