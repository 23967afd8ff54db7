import { sql, type Context } from '@souk/kernel'

import type { ProductKind } from '../../catalogue/domain/index.ts'
import type { BoughtCard, GiftCardWish } from '../domain/index.ts'
import { insertCards } from './giftCardRows.ts'
import { askForLetter } from './letters.ts'
import { writeEntries } from './writeEntries.ts'

/** A line of an order, as far as gift cards are made of it. Amounts in minor units. */
type Line = {
  readonly id: string
  readonly kind?: ProductKind
  readonly quantity: number
  readonly unitPrice: number
  readonly validMonths?: number | null
  /** What the shopper has said of it. */
  readonly giftCard?: GiftCardWish | null
}

type Sale = {
  readonly id: string
  readonly email: string
  readonly currency: string
  readonly locale: string | null
  readonly items: readonly Line[]
}

const giftCardLines = ({ items }: Pick<Sale, 'items'>): Line[] =>
  items.filter(({ kind }) => kind === 'gift_card')

/**
 * The cards that an order sells, one for each piece, in the caller's transaction: owed from now on, and
 * not to be spent before they are paid. Those that are there already stay as they are.
 */
export const writeSold = async (ctx: Context, order: Sale): Promise<void> => {
  const cards = giftCardLines(order).flatMap(({ id, quantity, unitPrice, giftCard }) =>
    Array.from({ length: quantity }, (_, index) => {
      const { recipientName, recipientEmail, senderName, message } = giftCard ?? {}
      return {
        amount: unitPrice,
        currency: order.currency,
        state: 'waiting' as const,
        expiresAt: null,
        order: order.id,
        orderLine: id,
        piece: index + 1,
        buyerEmail: order.email,
        recipientName: recipientName ?? null,
        recipientEmail: recipientEmail ?? order.email,
        senderName: senderName ?? null,
        message: message ?? null,
        locale: order.locale,
        sendAt: null,
      }
    }),
  )
  if (cards.length === 0) return
  await insertCards(ctx, cards, { cause: `order:${order.id}`, reason: null })
}

/** When letters go out that are meant for a day: shops open, and so do most mailboxes. */
const MORNING = '08:00'

/**
 * The order is paid: its cards can be spent, are good for as long as was promised, and their letters go
 * out, now or on the day that was wished for. Once, however often it is told.
 */
export const activateSold = async (
  ctx: Context,
  order: Pick<Sale, 'id' | 'items'>,
): Promise<void> => {
  const lines = giftCardLines(order).map(({ id, validMonths, giftCard }) => ({
    line: id,
    months: validMonths ?? null,
    day: giftCard?.sendOn ?? null,
  }))
  if (lines.length === 0) return
  const due = await ctx.sql<{ id: string }>(sql`
    with wished as (
      select w.line, w.months, (w.day + ${MORNING}::time) at time zone ${ctx.shop.timeZone} as moment
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as w(line text, months int, day date)
    ), made as (
      update gift_cards k set state = 'active', updated_at = now(),
        expires_at = greatest(now(), w.moment) + make_interval(months => w.months),
        send_at = case when w.moment > now() then w.moment end
      from wished w
      where ${ctx.scope.where('k')} and k.order_id = ${order.id}::uuid and k.order_line = w.line
        and k.state = 'waiting'
      returning k.id, k.send_at
    )
    select id::text as id from made where send_at is null order by id`)
  for (const card of due) await askForLetter(ctx, card)
}

/** The cards that an order has sold, as they are now. Who means to change them has locked them. */
export const soldCards = (ctx: Context, order: string): Promise<BoughtCard[]> =>
  ctx.sql<BoughtCard>(sql`
    select k.id::text as id, k.order_line as line, k.issued::float8 as face,
      (k.balance - k.held)::float8 as "left", k.held > 0 as "isHeld",
      (select coalesce(-sum(e.amount), 0)::float8 from gift_card_entries e
        where ${ctx.scope.where('e')} and e.gift_card_id = k.id and e.kind = 'closed') as taken
    from gift_cards k
    where ${ctx.scope.where('k')} and k.order_id = ${order}::uuid and k.order_line is not null
    order by k.order_line, k.piece`)

type Why = { readonly order: string; readonly cause: string; readonly reason: string }

/** Takes cards back with what is left on them. They are locked, and have not been taken back before. */
export const takeSoldBack = async (
  ctx: Context,
  cards: readonly Pick<BoughtCard, 'id' | 'left'>[],
  why: Why,
): Promise<void> => {
  if (cards.length === 0) return
  await writeEntries(
    ctx,
    cards.map(({ id, left }) => ({ card: id, amount: -left })),
    { kind: 'closed', ...why },
  )
  await ctx.sql(sql`
    update gift_cards k set state = 'closed', send_at = null, updated_at = now()
    where ${ctx.scope.where('k')}
      and k.id in (select t.id::uuid from jsonb_to_recordset(${JSON.stringify(cards)}::jsonb) as t(id text))`)
}

/** Keeps what is left on an order's cards from being spent: a bank has claimed back what was paid for them. */
export const disableSold = async (ctx: Context, order: string): Promise<void> => {
  await ctx.sql(sql`
    update gift_cards k set state = 'disabled', updated_at = now()
    where ${ctx.scope.where('k')} and k.order_id = ${order}::uuid and k.order_line is not null
      and k.state in ('waiting', 'active')`)
}
