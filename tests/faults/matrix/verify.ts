import type Stripe from 'stripe'

import { STOCK } from './buyer.ts'
import { at, type World } from './world.ts'

type Bought = {
  readonly cart: string
  readonly variant: string
  readonly order: string | undefined
}

/** Everything that is wrong after a run, in sentences; nothing when all is well. */
export const violationsOf = async (world: World, bought: Bought): Promise<string[]> => [
  ...(await moneyOf(world)),
  ...(await piecesOf(world, bought)),
  ...(await leftoversOf(world)),
  ...(await disputesOf(world)),
  ...(await booksOf(world)),
]

/** Each paid intent has one order or one refund, and nobody paid twice. */
const moneyOf = async (world: World): Promise<string[]> => {
  const wrong: string[] = []
  for (const intent of await intentsOf(world, 'succeeded')) {
    const { rows } = await world.database.query<{
      state: string
      order: string
      status: string
      paymentStatus: string
      amount: number
      refunded: number
      sent: number
      isReturned: boolean
    }>(
      `select p.state, o.id::text as order, o.status::text as status,
         o.payment_status::text as "paymentStatus", p.amount::int as amount,
         p.refunded::int as refunded,
         (select coalesce(sum(r.amount), 0)::int from refunds r
           where r.payment_id = p.id and r.state = 'succeeded') as sent,
         exists (select from refunds r where r.payment_id = p.id and not r.of_sale) as "isReturned"
       from payments p join orders o on o.id = p.order_id where p.intent_id = $1`,
      [intent.id],
    )
    const [row] = rows
    if (!row || rows.length > 1) {
      wrong.push(`intent ${intent.id} is paid and has ${rows.length} payments`)
      continue
    }
    const back = refundedOf(intent)
    if (row.state !== 'paid') wrong.push(`intent ${intent.id} is paid, our payment ${row.state}`)
    if (row.sent !== back)
      wrong.push(`intent ${intent.id}: Stripe sent ${back} back, we know of ${row.sent}`)
    const isSale = row.status === 'confirmed' || row.status === 'completed'
    if (isSale === row.isReturned)
      wrong.push(
        `order ${row.order} is ${row.status}, its money ${row.isReturned ? '' : 'not '}returned`,
      )
    if (row.isReturned && back !== row.amount)
      wrong.push(`order ${row.order}: ${back} of ${row.amount} came back`)
  }
  const { rows: twice } = await world.database.query<{ order: string }>(
    `select order_id::text as order from payments where state = 'paid' and refunded < amount
     group by order_id having count(*) > 1`,
  )
  const reserved = await intentsOf(world, 'requires_capture')
  return [
    ...wrong,
    ...twice.map(({ order }) => `order ${order} was paid twice`),
    ...reserved.map(({ id }) => `intent ${id} keeps money that nobody takes`),
  ]
}

const refundedOf = ({ latest_charge: charge }: Stripe.PaymentIntent): number =>
  charge && typeof charge === 'object' ? charge.amount_refunded : 0

const intentsOf = async (
  world: World,
  wanted: Stripe.PaymentIntent.Status,
): Promise<Stripe.PaymentIntent[]> => {
  const { data } = await world.stripe.paymentIntents.list(
    { limit: 20, expand: ['data.latest_charge'] },
    at(world),
  )
  return data.filter(({ id, status }) => status === wanted && id !== world.float)
}

/** Each dispute is known, and as the bank has decided it. */
const disputesOf = async (world: World): Promise<string[]> => {
  const { data } = await world.stripe.disputes.list({ limit: 20 }, at(world))
  const { rows } = await world.database.query<{ id: string; state: string }>(
    `select external_id as id, state::text as state from disputes`,
  )
  const known = new Map(rows.map(({ id, state }) => [id, state]))
  return data
    .filter(({ id, status }) => known.get(id) !== status)
    .map(({ id, status }) => `dispute ${id} is ${status}, ours ${known.get(id) ?? 'not there'}`)
}

/** What was not sold is there, and nothing is held. */
const piecesOf = async ({ database }: World, { variant }: Bought): Promise<string[]> => {
  const { rows } = await database.query<{ onHand: number; held: number; sold: number }>(
    `select l.on_hand::int as "onHand", l.held::int as held,
       (select coalesce(sum((i->>'quantity')::int), 0)::int
        from orders o, jsonb_array_elements(o.items) i
        where i->>'variant' = $1 and o.status in ('confirmed', 'completed')) as sold
     from stock_levels l where l.variant_id = $1::uuid`,
    [variant],
  )
  const [row] = rows
  if (!row) return [`variant ${variant} has no stock`]
  return [
    ...(row.held === 0 ? [] : [`${row.held} pieces are held for ever`]),
    ...(row.onHand + row.sold === STOCK
      ? []
      : [`of ${STOCK} pieces ${row.onHand} are there and ${row.sold} sold`]),
  ]
}

const leftoversOf = async ({ database }: World): Promise<string[]> => {
  const { rows } = await database.query<{ what: string; count: number }>(`
    select 'deliveries given up' as what, count(*)::int as count from event_deliveries where status = 'dead'
    union all select 'deliveries waiting', count(*)::int from event_deliveries where status = 'pending'
    union all select 'events waiting', count(*)::int from stripe_events where status = 'received'
    union all select 'events given up', count(*)::int from stripe_events where status in ('dead', 'refused')
    union all select 'payments in the air', count(*)::int from payments
      where state in ('creating', 'processing', 'needs_review') or (state = 'pending' and provider = 'stripe')
    union all select 'refunds in the air', count(*)::int from refunds where state in ('requested', 'pending')
    union all select 'orders without a number', count(*)::int from orders
      where status = 'confirmed' and number is null
    union all select 'numbers left out', (max(number) - 1000 - count(number))::int from orders`)
  return rows.filter(({ count }) => count > 0).map(({ what, count }) => `${what}: ${count}`)
}

/** The ledger balances, and what it says lies at Stripe lies there. */
const booksOf = async ({ database, double, account }: World): Promise<string[]> => {
  const { rows: unbalanced } = await database.query<{ cause: string; kind: string }>(
    `select cause, kind from ledger_entries group by 1, 2, currency having sum(amount) <> 0`,
  )
  const { rows } = await database.query<{ ours: number }>(
    `select coalesce(sum(amount), 0)::int as ours from ledger_entries where account = 'provider'`,
  )
  const books = await double.control.books()
  const theirs = Object.values(books.accounts[account] ?? {}).reduce(
    (sum, { available, pending }) => sum + available + pending,
    0,
  )
  const ours = rows[0]?.ours ?? 0
  return [
    ...books.violations.map((violation) => `the double: ${violation}`),
    ...unbalanced.map(({ cause, kind }) => `the ${kind} of ${cause} does not balance`),
    ...(ours === theirs ? [] : [`${ours} at Stripe in our books, ${theirs} in its own`]),
  ]
}
