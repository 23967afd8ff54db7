import { sql } from '@payloadcms/db-postgres'
import type { ChargeMode } from '@souk/stripe-connect'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { conformsThroughout } from '../../../tools/stripe-double/testing/conformsThroughout.ts'
import { openPaidShop, owner, type Answer, type PaidShop } from './openPaidShop.ts'

const DAY = 86_400

type Order = { id: string; number: number; token: string }
type Reconciled = {
  agreed: number
  settling: number
  totals: { currency: string; ours: number; theirs: number }[]
  differences: { kind: string; ours: number | null; theirs: number | null; text: string }[]
}
type Shown = {
  payout: { amount: number; state: string; bank: string; failure: string | null }
  groups: {
    group: string
    lines: { externalId: string; net: number; order: { number: number } | null }[]
    sums: { amount: number; fee: number; platformFee: number; net: number }
  }[]
  sums: { net: number }
  unexplained: number
}

/** The same in both charge modes; each in a process of its own, since Payload's requests know one house alone. */
export const aboutPayouts = (mode: ChargeMode): void => {
  let shop: PaidShop

  beforeAll(async () => {
    shop = await openPaidShop(mode)
  })

  afterAll(async () => {
    const exchanges = await shop.double.control.exchanges()
    await shop.close()
    conformsThroughout(exchanges)
  })

  let made = 0
  const bought = async (price: number): Promise<Order> => {
    made += 1
    const product = await shop.create('products', {
      title: `Thing ${made}`,
      requiresShipping: false,
      _status: 'published',
    })
    const variant = await shop.create('variants', { product: product.id, price, stock: 5 })
    const cart = (await shop.ask('carts.create', {
      items: [{ variant: variant.id, quantity: 1 }],
      email: 'bea@example.test',
    })) as { id: string; token: string }
    const { order } = (await shop.ask('carts.checkout', {
      id: cart.id,
      cartToken: cart.token,
    })) as { order: Order }
    const [row] = await shop.rows(
      sql`select external_id as id from payments where order_id = ${order.id}`,
    )
    await shop.double.control.pay(String(row?.['id']))
    await shop.hear()
    const paid = (await shop.ask('orders.read', {
      id: order.id,
      orderToken: order.token,
    })) as Answer
    expect(paid).toMatchObject({ paymentStatus: 'paid' })
    return { id: order.id, token: order.token, number: Number(paid['number']) }
  }
  const refund = async ({ id }: Order, amount: number) => {
    await shop.ask('orders.refund', { id, amount, reason: 'Too large' }, owner)
    await shop.hear()
  }
  const reconciled = async () => {
    await shop.ask('stripePayouts.refresh', {}, owner)
    return (await shop.ask('stripePayouts.reconcile', {}, owner)) as unknown as Reconciled
  }
  const payouts = () =>
    shop.rows(sql`select id::text as id, external_id as po, state::text as state, amount::int as amount,
      failure, bank from stripe_payouts order by happened_at`)
  const statement = async (id: unknown) =>
    (await shop.ask('stripePayouts.statement', { id }, owner)) as unknown as Shown
  const booked = async (account: string) => {
    const [row] = await shop.rows(
      sql`select coalesce(sum(amount), 0)::int as sum from ledger_entries where account::text = ${account}`,
    )
    return Number(row?.['sum'])
  }
  let first: Order

  it('agree with the books while nothing was paid out yet', async () => {
    first = await bought(5_000)
    const second = await bought(3_333)
    await refund(second, 1_111)
    const { differences, agreed, totals, settling } = await reconciled()
    expect(differences).toEqual([])
    expect(settling).toBe(0)
    expect(agreed).toBe(3)
    expect(totals).toEqual([{ currency: 'EUR', ours: expect.any(Number), theirs: totals[0]?.ours }])
    expect(await booked('provider')).toBe(totals[0]?.theirs)
  })

  it('are shown with what they are made of, and add up', async () => {
    await shop.double.control.advance(3 * DAY)
    const before = await booked('provider')
    const [po] = await shop.double.control.payOut(shop.account)
    await shop.hear()
    const [row] = await payouts()
    expect(row).toMatchObject({ po, state: 'pending', amount: before })
    expect(row?.['bank']).toMatch(/··· \d{4}$/)
    const { groups, sums, unexplained, payout } = await statement(row?.['id'])
    expect(payout.amount).toBe(before)
    expect(sums.net).toBe(before)
    expect(unexplained).toBe(0)
    expect(groups.map(({ group, lines }) => [group, lines.length])).toEqual([
      ['sales', 2],
      ['refunds', 1],
    ])
    expect(groups[0]?.lines.map(({ order }) => order?.number)).toEqual(
      expect.arrayContaining([first.number]),
    )
    expect(groups[0]?.sums).toMatchObject({ amount: 8_333, platformFee: 363 + 246 })
    expect(await booked('provider')).toBe(0)
    expect(await booked('bank')).toBe(before)
    expect((await reconciled()).differences).toEqual([])
  })

  it('come as files that say the same, and to nobody else', async () => {
    const [row] = await payouts()
    const id = String(row?.['id'])
    const csv = await shop.file(id, 'csv')
    expect(csv.headers.get('content-disposition')).toMatch(/attachment; filename="payout-.*\.csv"/)
    const lines = (await csv.text()).trimEnd().split('\r\n')
    const column = lines[0]?.split(',').indexOf('Net (minor units)') ?? -1
    const nets = lines.slice(1).map((line) => Number(line.split(',')[column]))
    expect(nets).toHaveLength(3)
    expect(nets.reduce((sum, net) => sum + net, 0)).toBe(row?.['amount'])
    const pdf = await shop.file(id, 'pdf')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const bytes = Buffer.from(await pdf.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.subarray(-6).toString()).toContain('%%EOF')
    for (const extension of ['csv', 'pdf']) {
      expect((await shop.file(id, extension, false)).status).toBe(401)
      expect((await shop.file('nobody', extension)).status).toBe(404)
    }
  })

  it('arrive, and may fail all the same, however often and at once that is told', async () => {
    const [row] = await payouts()
    await shop.double.control.payoutArrives(String(row?.['po']))
    await shop.hear()
    expect((await payouts())[0]).toMatchObject({ state: 'paid', failure: null })
    await shop.double.control.failPayout(String(row?.['po']))
    await shop.hear()
    await shop.hearAgain()
    expect(await payouts()).toEqual([
      expect.objectContaining({ state: 'failed', failure: 'The bank account has been closed.' }),
    ])
    expect(await booked('bank')).toBe(0)
    expect(await booked('provider')).toBe(row?.['amount'])
    const { differences, agreed } = await reconciled()
    expect(differences).toEqual([])
    expect(agreed).toBe(4)
  })

  it('need no news: what was missed is found by looking', async () => {
    const order = await bought(2_000)
    const charge = await chargeAt(shop, mode, order.id)
    await shop.double.control.dispute(charge)
    await shop.hear()
    await shop.double.control.advance(3 * DAY)
    await shop.double.control.payOut(shop.account)
    await shop.miss()
    await shop.rows(sql`update stripe_mirrors set due_at = now() - interval '1 second'`)
    await Promise.all([
      shop.chore('stripe-connect.mirror-accounts'),
      shop.chore('stripe-connect.mirror-accounts'),
    ])
    const [, row] = await payouts()
    expect(row).toMatchObject({ state: 'pending' })
    const { sums, payout, groups } = await statement(row?.['id'])
    expect(sums.net).toBe(payout.amount)
    expect(groups.map(({ group }) => group)).toEqual(['sales', 'disputes', 'payouts'])
    expect(await booked('provider')).toBe(0)
    expect((await reconciled()).differences).toEqual([])
  })

  it('name what is planted in the books, and what is missing in them', async () => {
    await shop.rows(sql`
      insert into ledger_entries (id, kind, cause, account, amount, currency, created_at, updated_at)
      select gen_random_uuid(), 'receipt', 'payment:nobody', a::enum_ledger_entries_account, m, 'EUR', now(), now()
      from (values ('provider', 777), ('receivable', -777)) v(a, m)`)
    await shop.rows(sql`delete from ledger_entries where cause in (
      select 'refund:' || id from refunds)`)
    const { differences } = await reconciled()
    expect(differences).toHaveLength(2)
    expect(differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'missing_at_stripe', ours: 777, theirs: null }),
        expect.objectContaining({ kind: 'missing_in_books', ours: null }),
      ]),
    )
    expect(differences.find(({ kind }) => kind === 'missing_in_books')?.text).toMatch(
      /refund of order #\d+ that is not in the books/,
    )
  })

  it('of accounts that are no shop’s, or of somebody else’s, are refused', async () => {
    for (const [id, account] of [
      ['evt_stranger', 'acct_nobody'],
      ['evt_forged', shop.account],
    ])
      await shop.rows(sql`
        insert into stripe_events (id, event_id, account, type, object_id, related, livemode, happened_at,
          status, attempts, due_at, created_at, updated_at)
        values (gen_random_uuid(), ${id}, ${account}, 'payout.paid', 'po_nobodys', '{}', false, now(),
          'received', 0, now(), now(), now())`)
    await shop.hear()
    const kept = await shop.rows(
      sql`select status::text as status from stripe_events where object_id = 'po_nobodys'`,
    )
    expect(kept).toEqual([{ status: 'refused' }, { status: 'refused' }])
    expect(await payouts()).toHaveLength(2)
  })

  it('come from an account that the shop has left, as long as money moves there', async () => {
    await bought(2_500)
    await shop.double.control.advance(3 * DAY)
    await shop.hear()
    // As Stripe tells it of a closed one: the next press of the button opens another.
    await shop.rows(sql`update stripe_accounts set is_closed = true`)
    const { account } = (await shop.ask('stripeAccounts.connect', { country: 'DE' }, owner)) as {
      account: { account: string }
    }
    expect(account.account).not.toBe(shop.account)
    const before = (await payouts()).length
    await shop.double.control.payOut(shop.account)
    await shop.miss()
    const look = async () => {
      await shop.rows(sql`update stripe_mirrors set due_at = now() - interval '1 second'`)
      await shop.chore('stripe-connect.mirror-accounts')
      await shop.chore('stripe-connect.mirror-accounts')
    }
    await look()
    expect((await payouts()).slice(before)).toMatchObject([{ state: 'pending' }])
    // Told by Stripe, it is theirs as well; and neither account stumbles over the other's payouts.
    const [row] = (await payouts()).slice(before)
    await shop.double.control.payoutArrives(String(row?.['po']))
    await shop.hear()
    expect((await payouts()).slice(before)).toMatchObject([{ state: 'paid' }])
    await look()
    const mirrors = await shop.rows(sql`select failures::int as failures from stripe_mirrors`)
    expect(mirrors).toEqual([{ failures: 0 }, { failures: 0 }])
  })

  it('are for owners and admins', async () => {
    const staff = { kind: 'member', id: 'bob', roles: ['fulfilment'] } as const
    for (const name of ['stripePayouts.reconcile', 'stripePayouts.refresh'])
      await expect(shop.ask(name, {}, staff)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(shop.ask('stripePayouts.statement', { id: 'x' }, owner)).rejects.toMatchObject({
      code: 'payout_not_found',
    })
  })
}

/** The charge of an order's payment, as Stripe calls it. */
const chargeAt = async (shop: PaidShop, mode: string, order: string): Promise<string> => {
  const [row] = await shop.rows(
    sql`select intent_id as id from payments where order_id = ${order} and state = 'paid'`,
  )
  const response = await fetch(`${shop.double.url}/v1/payment_intents/${String(row?.['id'])}`, {
    headers: {
      authorization: `Bearer ${shop.double.keys.secretKey}`,
      'stripe-version': '2026-10-28.endive',
      ...(mode === 'direct' ? { 'stripe-account': shop.account } : {}),
    },
  })
  return String(((await response.json()) as { latest_charge: string }).latest_charge)
}
