import { sql, type Context } from '@souk/kernel'

import type { CreditKind } from '../domain/index.ts'

/** A card that can pay for a cart, with what is free on it in minor units of the cart's currency. */
export type CartCredit = {
  readonly id: string
  readonly kind: CreditKind
  readonly last4: string
  readonly balance: number
}

/**
 * The gift cards of `carts c` in the order in which they were entered, then its customer's store
 * credit, where it is they who ask: a cart's token outlives a session, and credit is money. What is held for the cart's own order is free for it: the same checkout again comes to the
 * same.
 */
export const creditSql = ({ actor, scope }: Context) => sql`
  (select coalesce(jsonb_agg(jsonb_build_object(
      'id', k.id, 'kind', k.kind, 'last4', coalesce(k.last4, ''),
      'balance', k.balance - k.held + coalesce((
        select sum(h.amount) from gift_card_holds h
        where ${scope.where('h')} and h.gift_card_id = k.id and h.cart = c.id::text), 0))
      order by k.kind, w.place), '[]')
    from (
      select e.value::uuid as id, e.ordinality as place
      from jsonb_array_elements_text(coalesce(c.gift_cards, '[]')) with ordinality e
      union all
      select s.id, 0 from gift_cards s
      where ${scope.where('s')} and s.customer_id = c.customer_id and s.customer_id = ${customerOf(actor)}::uuid
    ) w join gift_cards k on k.id = w.id
    where ${scope.where('k')} and k.currency = c.currency and ${isUsable('k')})`

const customerOf = (actor: Context['actor']): string | null =>
  actor.kind === 'customer' ? actor.id : null

/** Whether a row of `gift_cards` can be spent now. */
export const isUsable = (alias: string) => {
  const of = sql.identifier(alias)
  return sql`${of}.state = 'active' and (${of}.expires_at is null or ${of}.expires_at > now())`
}
