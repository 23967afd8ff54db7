import { sql, type Context } from '@souk/kernel'

import { isId } from '../../shared/sqlArray.ts'
import { giftCardErrors, lastFour, type CreditKind, type GiftCardState } from '../domain/index.ts'
import { deriveCode, hashCode } from './secretCode.ts'
import { writeEntries } from './writeEntries.ts'

/** Amounts in minor units, times as ISO 8601. */
export type GiftCardRow = {
  readonly id: string
  readonly kind: CreditKind
  readonly state: GiftCardState
  readonly last4: string | null
  readonly currency: string
  readonly balance: number
  readonly held: number
  readonly issued: number
  readonly edition: number
  readonly codeHash: string | null
  readonly expiresAt: string | null
  readonly customer: string | null
  readonly order: string | null
  readonly orderLine: string | null
  readonly recipientName: string | null
  readonly recipientEmail: string | null
  readonly senderName: string | null
  readonly message: string | null
  readonly locale: string | null
  readonly sendAt: string | null
  readonly sentAt: string | null
}

const columns = sql.raw(`
  k.id::text, k.kind::text as kind, k.state::text as state, k.last4, k.currency,
  k.balance::float8 as balance, k.held::float8 as held, k.issued::float8 as issued,
  k.edition::int as edition, k.code_hash as "codeHash", to_json(k.expires_at)#>>'{}' as "expiresAt",
  k.customer_id::text as customer, k.order_id::text as "order", k.order_line as "orderLine",
  k.recipient_name as "recipientName", k.recipient_email as "recipientEmail",
  k.sender_name as "senderName", k.message, k.locale, to_json(k.send_at)#>>'{}' as "sendAt",
  to_json(k.sent_at)#>>'{}' as "sentAt"`)

/**
 * @param lock keeps everybody else from it until the commit
 * @throws 404 `gift_card_not_found`
 */
export const findCard = async (
  ctx: Context,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<GiftCardRow> => {
  const [card] = isId(id)
    ? await ctx.sql<GiftCardRow>(sql`
        select ${columns} from gift_cards k where ${ctx.scope.where('k')} and k.id = ${id}::uuid
        ${lock ? sql`for update` : sql``}`)
    : []
  if (!card) throw giftCardErrors.gift_card_not_found()
  return card
}

export type NewGiftCard = Pick<
  GiftCardRow,
  | 'state'
  | 'currency'
  | 'expiresAt'
  | 'order'
  | 'orderLine'
  | 'recipientName'
  | 'recipientEmail'
  | 'senderName'
  | 'message'
  | 'locale'
  | 'sendAt'
> & {
  /** Minor units. */
  readonly amount: number
  /** Which of the line's pieces it is, from 1; null where it was not sold. */
  readonly piece: number | null
  readonly buyerEmail: string | null
}

type Why = { readonly cause: string; readonly reason: string | null }

/**
 * Makes cards with what is on them, in the caller's transaction. Those that a line of an order has made
 * before are left alone.
 *
 * @returns the new ones' ids
 */
export const insertCards = async (
  ctx: Context,
  cards: readonly NewGiftCard[],
  { cause, reason }: Why,
): Promise<string[]> => {
  const rows = cards.map((card) => {
    const id = ctx.newId()
    const code = deriveCode(ctx, { id, edition: 1 })
    return { ...card, id, codeHash: hashCode(code), last4: lastFour(code) }
  })
  const { column, value } = ctx.scope
  const made = await ctx.sql<{ id: string; amount: number }>(sql`
    insert into gift_cards (id, kind, state, last4, code_hash, edition, currency, balance, held, issued,
      expires_at, order_id, order_line, piece, buyer_email, recipient_name, recipient_email, sender_name,
      message, locale, send_at, reason, created_at, updated_at${column})
    select w.id, 'gift_card', w.state::enum_gift_cards_state, w.last4, w."codeHash", 1, w.currency, 0, 0,
      w.amount, w."expiresAt", w."order", w."orderLine", w.piece, w."buyerEmail", w."recipientName",
      w."recipientEmail", w."senderName", w.message, w.locale, w."sendAt", ${reason}, now(), now()${value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, state text, last4 text,
      "codeHash" text, currency text, amount numeric, "expiresAt" timestamptz, "order" uuid,
      "orderLine" text, piece int, "buyerEmail" text, "recipientName" text, "recipientEmail" text,
      "senderName" text, message text, locale text, "sendAt" timestamptz)
    on conflict do nothing
    returning id::text as id, issued::float8 as amount`)
  await writeEntries(
    ctx,
    made.map(({ id, amount }) => ({ card: id, amount })),
    { kind: 'issued', cause, reason, order: cards[0]?.order ?? null },
  )
  return made.map(({ id }) => id)
}

/** Moves a locked card on; what is left out stays as it is. */
export const changeCard = async (
  ctx: Context,
  id: string,
  change: {
    readonly state?: GiftCardState
    readonly sentAt?: string | null
    readonly expiresAt?: string | null
    readonly edition?: number
  },
): Promise<void> => {
  const code = change.edition && deriveCode(ctx, { id, edition: change.edition })
  await ctx.sql(sql`
    update gift_cards k set updated_at = now(),
      state = coalesce(${change.state ?? null}, k.state::text)::enum_gift_cards_state,
      sent_at = ${change.sentAt === undefined ? sql`k.sent_at` : sql`${change.sentAt}::timestamptz`},
      expires_at = ${change.expiresAt === undefined ? sql`k.expires_at` : sql`${change.expiresAt}::timestamptz`},
      edition = coalesce(${change.edition ?? null}::numeric, k.edition),
      code_hash = coalesce(${code ? hashCode(code) : null}, k.code_hash),
      last4 = coalesce(${code ? lastFour(code) : null}, k.last4)
    where ${ctx.scope.where('k')} and k.id = ${id}::uuid`)
}
