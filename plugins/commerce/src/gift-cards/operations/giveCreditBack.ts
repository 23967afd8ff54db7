import { sql, type Context } from '@souk/kernel'

import { spreadBack, type CreditKind } from '../domain/index.ts'
import { isUsable } from './creditSql.ts'
import { askForLetter } from './letters.ts'
import { insertCards } from './giftCardRows.ts'
import { lockCredit, wanted, type Crediting } from './holdCredit.ts'
import { writeEntries } from './writeEntries.ts'

/** What goes back onto cards, or onto an account. */
export type CreditShare = {
  readonly kind: CreditKind
  /** Minor units: all of its parts together. */
  readonly amount: number
  readonly parts: readonly CreditPart[]
}

type CreditPart = {
  readonly id: string
  readonly amount: number
  /** The account of a customer who is no more. */
  readonly isOrphan: boolean
}

/**
 * How money of an order goes back to the cards that paid it, never more than each has paid; cards and
 * accounts apart, as people are told where it went. The cards are locked. Who has no account any more
 * gets a gift card in its place.
 */
export const shareCreditBack = async (
  ctx: Context,
  order: Crediting,
  amount: number,
): Promise<CreditShare[]> => {
  const uses = order.giftCards.filter((use) => use.amount > 0)
  await lockCredit(ctx, uses)
  const rows = await ctx.sql<{ id: string; kind: CreditKind; isOrphan: boolean; given: number }>(
    sql`
      select k.id::text as id, k.kind::text as kind,
        k.kind = 'store_credit' and k.customer_id is null as "isOrphan",
        (select coalesce(sum(e.amount), 0)::float8 from gift_card_entries e
          where ${ctx.scope.where('e')} and e.gift_card_id = k.id and e.order_id = ${order.id}::uuid
            and e.kind = 'given_back') as given
      from gift_cards k join ${wanted(uses)} on w.id = k.id where ${ctx.scope.where('k')}`,
  )
  const given = new Map(rows.map((row) => [row.id, row.given]))
  const orphans = new Set(rows.flatMap(({ id, isOrphan }) => (isOrphan ? [id] : [])))
  const accounts = new Set(rows.flatMap(({ id, kind }) => (kind === 'store_credit' ? [id] : [])))
  const parts = spreadBack(amount, uses, given).map((part) => ({
    ...part,
    isOrphan: orphans.has(part.id),
  }))
  const isOnAccount = ({ id, isOrphan }: CreditPart) => accounts.has(id) && !isOrphan
  return [
    shareOf(
      'gift_card',
      parts.filter((part) => !isOnAccount(part)),
    ),
    shareOf('store_credit', parts.filter(isOnAccount)),
  ].filter((share) => share.amount > 0)
}

const shareOf = (kind: CreditKind, parts: readonly CreditPart[]): CreditShare => ({
  kind,
  parts,
  amount: parts.reduce((sum, { amount }) => sum + amount, 0),
})

type Paid = Crediting & {
  readonly number: number | null
  readonly email: string
  readonly locale: string | null
}

/**
 * Gives back what was shared out before. A card that has expired since is good for another month, and one
 * that was taken back is good again, so that
 * what is given back can be spent; one that the shop has disabled stays so.
 *
 * @param cause under which it is written once: `refund:<id>`
 */
export const giveCreditBack = async (
  ctx: Context,
  order: Paid,
  { parts, cause }: { readonly parts: readonly CreditPart[]; readonly cause: string },
): Promise<void> => {
  await writeEntries(
    ctx,
    parts.map(({ id, amount }) => ({ card: id, amount })),
    { kind: 'given_back', cause, order: order.id },
  )
  await ctx.sql(sql`
    update gift_cards k set updated_at = now(),
      state = (case when k.state in ('expired', 'closed') then 'active' else k.state::text end)::enum_gift_cards_state,
      expires_at = greatest(k.expires_at, now() + interval '1 month')
    from ${wanted(parts)}
    where ${ctx.scope.where('k')} and k.id = w.id
      and (k.state in ('expired', 'closed')
        or (k.state in ('active', 'disabled') and k.expires_at < now() + interval '1 month'))`)
  for (const part of parts.filter(({ isOrphan }) => isOrphan))
    await putOnCard(ctx, order, { part, cause })
}

const MOVED = 'The account is gone: it went onto a new gift card'

/** Nobody can spend what is on the account of a customer who is no more, so whoever ordered gets a card. */
const putOnCard = async (
  ctx: Context,
  order: Paid,
  { part, cause }: { readonly part: CreditPart; readonly cause: string },
): Promise<void> => {
  const { id, amount } = part
  const why = { cause: `${cause}:moved`, order: order.id, reason: MOVED }
  await writeEntries(ctx, [{ card: id, amount: -amount }], { kind: 'closed', ...why })
  const [card] = await insertCards(
    ctx,
    [
      {
        amount,
        currency: order.currency,
        state: 'active',
        expiresAt: null,
        order: null,
        orderLine: null,
        piece: null,
        buyerEmail: null,
        recipientName: null,
        recipientEmail: order.email,
        senderName: null,
        message: null,
        locale: order.locale,
        sendAt: null,
      },
    ],
    { cause, reason: `Given back for order ${order.number ?? ''}, whose account is gone` },
  )
  if (!card) throw new Error('A gift card that was made did not come back.')
  await askForLetter(ctx, { id: card })
}

/** Whether all that a cause has put onto cards can be spent now. */
export const isGivenUsable = async (ctx: Context, cause: string): Promise<boolean> => {
  const [row] = await ctx.sql<{ usable: boolean }>(sql`
    select not exists (
      select from gift_card_entries e join gift_cards k on k.id = e.gift_card_id
      where ${ctx.scope.where('e')} and ${ctx.scope.where('k')} and e.cause = ${cause} and e.amount > 0
        and not (${isUsable('k')})) as usable`)
  return row?.usable === true
}
