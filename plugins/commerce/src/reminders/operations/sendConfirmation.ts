import { sql, type Context, type Subscriber } from '@souk/kernel'

import { CONFIRM_DAYS } from '../../customers/domain/index.ts'
import { asksToConfirm, confirmedSql } from '../../customers/operations/index.ts'
import { confirmationLetter } from '../domain/index.ts'
import { secretOf, type ReminderLinks } from './link.ts'

type Entry = {
  readonly email: string
  readonly locale: string | null
  readonly stands: boolean
  readonly confirmed: boolean
  readonly stopped: boolean
  readonly asked: boolean
}

/**
 * Asks the owner of an address whether it was they who agreed. Anybody may type an address: it is written
 * to once a day at most, and not at all once its owner has answered a letter with “no more of these”,
 * unless the yes was said in their account.
 */
export const sendConfirmation = (links: ReminderLinks | undefined): Subscriber => ({
  name: 'reminders.sendConfirmation',
  topics: ['consent.given'],
  runs: 'outside',
  handle: async (ctx, { subject: id }) => {
    if (!links || !asksToConfirm(ctx)) return 'Nobody is asked here any more.'
    const entry = await claim(ctx, id)
    if (!entry?.stands) return 'It was taken back, or is too old.'
    if (entry.confirmed) return 'Confirmed before.'
    if (entry.stopped) return 'They want no letters.'
    if (entry.asked) return 'They were asked within a day, and that link holds as well.'
    await ctx.payload.sendEmail({
      to: entry.email,
      messageId: `<consent-${id}@souk>`,
      ...confirmationLetter({
        shop: ctx.shop.name,
        locale: entry.locale ?? ctx.shop.locale,
        days: CONFIRM_DAYS,
        confirmUrl: links.confirm(ctx.shop, secretOf(ctx, id, 'confirm')),
      }),
    })
    return 'Asked whether the address is theirs.'
  },
})

/**
 * Looks at an entry, and notes that its address is asked if it is to be. Those of one address wait for
 * each other, so that however many carts name it at once, one letter goes out. Asked before, and never
 * sent, is asked again.
 */
const claim = (ctx: Context, id: string): Promise<Entry | undefined> =>
  ctx.transaction(async (inside) => {
    await inside.sql(sql`
      select pg_advisory_xact_lock(hashtextextended('consents ' || k.email, 0)) from consents k
      where ${inside.scope.where('k')} and k.id = ${id}`)
    const entry = await find(inside, id)
    const isToBeAsked = entry?.stands && !entry.confirmed && !entry.stopped && !entry.asked
    if (isToBeAsked)
      await inside.sql(sql`
        update consents k set asked_at = now() where ${inside.scope.where('k')} and k.id = ${id}`)
    return entry
  })

const find = async (ctx: Context, id: string): Promise<Entry | undefined> => {
  const { scope } = ctx
  const [entry] = await ctx.sql<Entry>(sql`
    select k.email,
      (select c.locale from carts c where ${scope.where('c')} and c.id::text = k.cart) as locale,
      k.kind = 'given' and k.created_at > now() - make_interval(days => ${CONFIRM_DAYS}::int)
        and not exists (select from consents n where ${scope.where('n')} and n.email = k.email
          and n.kind = 'withdrawn' and (n.created_at, n.id) > (k.created_at, k.id)) as stands,
      ${confirmedSql(ctx, sql`k.email`)} as confirmed,
      k.source <> 'account' and exists (
        select from consents w where ${scope.where('w')} and w.email = k.email and w.source = 'letter') as stopped,
      k.asked_at is null and exists (select from consents b where ${scope.where('b')} and b.email = k.email
        and b.asked_at > now() - interval '1 day') as asked
    from consents k where ${scope.where('k')} and k.id = ${id}`)
  return entry
}
