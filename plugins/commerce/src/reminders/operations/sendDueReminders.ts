import { sql, type Chore, type Context } from '@souk/kernel'

import { isOpen } from '../../shared/isOpen.ts'
import { oneByOne } from '../../shared/oneByOne.ts'
import { lettersOf, nextLetter } from '../domain/index.ts'
import { factsSql, goodsOf, isWorthALetter, type CartFacts } from './leftCart.ts'

const BATCH = 200

/** Looks for carts that were left by shoppers who agreed to be reminded, and asks for their letters. */
export const sendDueReminders: Chore = {
  name: 'reminders.sendDueReminders',
  everySeconds: 300,
  run: async ({ sql: query, shop, inShop, log }) => {
    const due = await query<{ id: string; shop: string | null }>(sql`
      select c.id::text as id, ${shop('c')} as shop
      from (
        select d.id from carts d where d.remind_me and d.status = 'open' and d.email is not null
        union select d.id from customers u join carts d on d.customer_id = u.id
          where u.remind_me and d.status = 'open'
      ) asked
        join carts c on c.id = asked.id
        left join cart_reminders r on r.cart_id = c.id
      where c.updated_at <= now() - interval '1 hour' and c.expires_at > now()
        and (r.id is null or r.due_at <= now())
      order by coalesce(r.due_at, c.updated_at) limit ${BATCH}`)
    let asked = 0
    await oneByOne(
      due,
      async ({ id, shop: key }) => {
        if (await inShop(key, (ctx) => askForReminder(ctx, id))) asked += 1
      },
      ({ id }, error) => log.warn({ cart: id, err: error }, 'A cart was not reminded of.'),
    )
    return asked > 0 ? `Asked for ${asked} reminders.` : undefined
  },
}

const HOUR = 60 * 60 * 1000

type Row = CartFacts & {
  readonly id: string
  readonly sent: number
  readonly lastSentAt: string | null
  readonly changedAt: string
}

/**
 * Decides about one cart, and asks for its letter where it is time for one. Whoever comes second, while
 * somebody else decides, leaves it to them.
 *
 * @returns whether a letter was asked for
 */
export const askForReminder = (ctx: Context, cart: string): Promise<boolean> =>
  ctx.transaction(async (inside) => {
    const row = await claim(inside, cart)
    if (!row) return false
    const now = inside.now()
    // A shop that is switched off or closed may be on again: nothing is lost meanwhile.
    const letters = isOpen(inside.shop) ? lettersOf(inside.shop.reminders) : []
    if (letters.length === 0 || !isWorthALetter(row)) return lookAgain(inside, cart, later(now, 6))
    const next = nextLetter({
      letters,
      sent: row.sent,
      lastSentAt: row.lastSentAt === null ? null : new Date(row.lastSentAt),
      changedAt: new Date(row.changedAt),
      now,
    })
    if (next.kind === 'never') return lookAgain(inside, cart, null)
    if (next.kind === 'later') return lookAgain(inside, cart, next.at)
    const goods = await goodsOf(inside, { cart, customer: row.customer, code: next.code })
    if (!goods) return lookAgain(inside, cart, later(now, 6))
    const letter = inside.newId()
    const { column, value } = inside.scope
    await inside.sql(sql`
      insert into reminder_letters (id, cart_id, email, number, locale, code, created_at, updated_at${column})
      values (${letter}, ${cart}, ${row.email}, ${next.number}, ${row.locale}, ${next.code},
        ${now.toISOString()}, ${now.toISOString()}${value})`)
    await inside.sql(sql`
      update cart_reminders r set sent = ${next.number}::int, last_sent_at = ${now.toISOString()},
        due_at = ${later(now, 1).toISOString()}, updated_at = ${now.toISOString()}
      where ${inside.scope.where('r')} and r.cart_id = ${cart}`)
    // Asked for once: from here on the letter is a matter of the outbox.
    await inside.emit({ topic: 'cart.reminder_due', subject: letter, payload: {} })
    return true
  })

const later = (now: Date, hours: number): Date => new Date(now.getTime() + hours * HOUR)

const claim = async (ctx: Context, cart: string): Promise<Row | undefined> => {
  const { column, value } = ctx.scope
  const now = ctx.now().toISOString()
  await ctx.sql(sql`
    insert into cart_reminders (id, cart_id, sent, due_at, created_at, updated_at${column})
    values (${ctx.newId()}, ${cart}, 0, ${now}, ${now}, ${now}${value})
    on conflict (cart_id) do nothing`)
  const [row] = await ctx.sql<Row>(sql`
    select r.id::text as id, r.sent::int as sent, r.last_sent_at as "lastSentAt",
      c.updated_at as "changedAt", ${factsSql(ctx)}
    from cart_reminders r
      join carts c on c.id = r.cart_id left join customers u on u.id = c.customer_id
    where ${ctx.scope.where('r')} and r.cart_id = ${cart} and r.due_at <= ${now}
    for update of r skip locked`)
  return row
}

const lookAgain = async (ctx: Context, cart: string, at: Date | null): Promise<false> => {
  await ctx.sql(sql`
    update cart_reminders r set due_at = ${at?.toISOString() ?? null}, updated_at = ${ctx.now().toISOString()}
    where ${ctx.scope.where('r')} and r.cart_id = ${cart}`)
  return false
}
