import { kernelErrors, sql, type Context } from '@souk/kernel'
import { z } from 'zod'

import { MAX_WORDING, type ConsentKind, type ConsentSource } from '../domain/index.ts'

/** What a shopper says about being reminded of a cart that was left. */
export const consentInput = {
  remindMe: z
    .boolean()
    .optional()
    .describe('Whether the shopper agrees to be reminded by e-mail of a cart that was left.'),
  remindMeWording: z
    .string()
    .trim()
    .max(MAX_WORDING)
    .optional()
    .describe('The words that were agreed to, kept as evidence; needed where `remindMe` is true.'),
}

type Said = {
  readonly remindMe?: boolean | undefined
  readonly remindMeWording?: string | undefined
}

/** @throws 400 `invalid_input` where somebody agrees to nothing in particular */
export const assertWording = ({ remindMe, remindMeWording }: Said): void => {
  if (remindMe !== true || remindMeWording) return
  const message = 'Say which words the shopper has agreed to.'
  throw kernelErrors.invalid_input({ issues: [{ path: ['remindMeWording'], message }] })
}

type NewConsent = {
  readonly email: string
  readonly kind: ConsentKind
  readonly source: ConsentSource
  readonly wording: string | null
  readonly customer: string | null
  readonly cart: string | null
}

/** Writes down what was said; what is there already stays as it is. @returns the entry's id */
export const writeConsent = async (ctx: Context, consent: NewConsent): Promise<string> => {
  const { column, value } = ctx.scope
  const now = ctx.now().toISOString()
  const id = ctx.newId()
  await ctx.sql(sql`
    insert into consents (id, email, kind, source, wording, customer_id, cart, created_at, updated_at${column})
    values (${id}, ${consent.email}, ${consent.kind}, ${consent.source}, ${consent.wording},
      ${consent.customer}, ${consent.cart}, ${now}, ${now}${value})`)
  return id
}

/** Whether somebody who agrees is asked once more, by a letter to the address that was given. */
export const asksToConfirm = ({ shop }: Pick<Context, 'shop'>): boolean =>
  shop.reminders?.on === true && shop.reminders.confirm === true

/** Says that an entry is a yes, which its address may have to confirm. In the transaction of the entry. */
export const tellOfConsent = async (ctx: Context, id: string): Promise<void> => {
  if (asksToConfirm(ctx)) await ctx.emit({ topic: 'consent.given', subject: id, payload: {} })
}

/**
 * Whether the owner of an address has confirmed it, and nobody has taken a yes of theirs back since.
 *
 * @param email an expression of the statement
 */
export const confirmedSql = (
  { scope }: Pick<Context, 'scope'>,
  email: ReturnType<typeof sql>,
) => sql`exists (
    select from consents y where ${scope.where('y')} and y.email = ${email} and y.source = 'confirmation'
      and not exists (
        select from consents n where ${scope.where('n')} and n.email = ${email} and n.kind = 'withdrawn'
          and (n.created_at, n.id) > (y.created_at, y.id)))`

/**
 * Whether an e-mail address may be written to: what was said last is yes, and no letter was answered by
 * “no more of these” since its owner, logged in, said yes. Anybody may tick a box for an address: where
 * the shop asks for it, its owner has confirmed it as well.
 *
 * @param email an expression of the statement
 */
export const consentSql = (ctx: Pick<Context, 'scope' | 'shop'>, email: ReturnType<typeof sql>) => {
  const { scope } = ctx
  return sql`(
  coalesce((select k.kind::text from consents k where ${scope.where('k')} and k.email = ${email}
    order by k.created_at desc, k.id desc limit 1) = 'given', false)
  and not exists (
    select from consents w where ${scope.where('w')} and w.email = ${email} and w.source = 'letter'
      and not exists (
        select from consents g where ${scope.where('g')} and g.email = ${email} and g.kind = 'given'
          and g.source = 'account' and (g.created_at, g.id) > (w.created_at, w.id)))
  and ${ctx.shop.reminders?.confirm === true ? confirmedSql(ctx, email) : sql`true`})`
}

/** What customers say in their account. To be called in a transaction. */
export const keepRemindMe = async (
  ctx: Context,
  { id, email, ...said }: Said & { readonly id: string; readonly email: string },
): Promise<void> => {
  const remindMe = said.remindMe === true
  await ctx.sql(sql`
    update customers u set remind_me = ${remindMe}, updated_at = ${ctx.now().toISOString()}
    where ${ctx.scope.where('u')} and u.id = ${id}`)
  const consent = await writeConsent(ctx, {
    email,
    kind: remindMe ? 'given' : 'withdrawn',
    source: 'account',
    wording: remindMe ? (said.remindMeWording ?? null) : null,
    customer: id,
    cart: null,
  })
  if (remindMe) await tellOfConsent(ctx, consent)
}
