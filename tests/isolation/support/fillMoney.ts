import { randomUUID } from 'node:crypto'

import type { Client } from 'pg'

/**
 * What only a payment provider brings about: a refund, a dispute and a payout of the shop, and what was
 * told of it to the platform. Written past all doors, since there is no provider here. Refund and
 * dispute go by the same id.
 */
export const fillMoney = async (
  owner: Client,
  { tenant, closed }: { readonly tenant: string; readonly closed: string },
): Promise<{ readonly dispute: string; readonly payout: string; readonly invoice: string }> => {
  const [dispute, payout, invoice] = [randomUUID(), randomUUID(), randomUUID()]
  await owner.query(
    `with paid as (select id, order_id from payments where tenant_id = $1 limit 1),
     refunded as (
       insert into refunds (id, tenant_id, order_id, payment_id, state, amount, tax, currency, reason, of_sale, restocked)
       select $3::uuid, $1, order_id, id, 'failed', 100, 0, 'EUR', $2, true, false from paid),
     disputed as (
       insert into disputes (id, tenant_id, order_id, payment_id, state, amount, currency, reason, withheld, charge, external_id)
       select $3::uuid, $1, order_id, id, 'won', 100, 'EUR', $2, 0, 0, 'du_' || $2 from paid),
     connected as (
       insert into stripe_accounts (id, tenant_id, account, state, requirements, mode, provider, attempt, opened)
       values (gen_random_uuid(), $1, 'acct_' || $2, 'none', '[]', 'direct', 'stripe', 1, '{}')),
     mirrored as (
       insert into stripe_mirrors (id, tenant_id, account, failures, due_at)
       values (gen_random_uuid(), $1, 'acct_' || $2, 0, now())),
     set_aside as (
       insert into gift_card_holds (id, tenant_id, gift_card_id, order_id, amount)
       select gen_random_uuid(), $1, k.id, paid.order_id, 1
       from paid, (select id from gift_cards where tenant_id = $1 limit 1) k),
     paid_out as (
       insert into stripe_payouts (id, tenant_id, happened_at, amount, state, arrival_date, currency, external_id, looked_at)
       values ($4::uuid, $1, now(), 100, 'paid', now(), 'EUR', 'po_' || $2, now())),
     moved as (
       insert into stripe_balance_transactions
         (id, tenant_id, happened_at, type, amount, fee, platform_fee, net, currency, available_on, external_id, category, booked, booked_currency)
       values (gen_random_uuid(), $1, now(), 'charge', 100, 0, 0, 100, 'EUR', now(), 'txn_' || $2, 'charge', 100, 'EUR')),
     billed as (
       insert into subscriptions
         (id, tenant_id, provider, plan, plan_name, state, wanted, agreed, version, done, bill_to, customer, owed, credit, failures)
       values (gen_random_uuid(), $1, 'platform', 'none', $2, 'active', 'null', 'null', 1, 1, '{}', 'cus_' || $2, 0, 0, 0)),
     invoiced as (
       insert into subscription_invoices
         (id, tenant_id, number, issued_at, period_start, period_end, currency, total, credited, paid, remaining, state, external_id)
       values ($5::uuid, $1, 'N-' || $2, now(), now(), now(), 'EUR', 100, 0, 100, 0, 'paid', 'in_' || $2)),
     credited as (
       insert into subscription_credits (id, tenant_id, amount, currency, reason, granted_by, granted_at, failures, due_at)
       values (gen_random_uuid(), $1, 100, 'EUR', $2, $2, now(), 0, now())),
     used as (
       insert into usage_records (id, tenant_id, meter, event, quantity, occurred_at, state, failures, due_at)
       values (gen_random_uuid(), $1, 'orders', $2, 1, now(), 'unbilled', 0, now()))
     insert into stripe_events (id, type, status, shop_name, shop, account, event_id, related, attempts, happened_at, due_at)
     values (gen_random_uuid(), 'payout.paid', 'handled', $2, $1::text, 'acct_' || $2, 'evt_' || $2, '[]', 1, now(), now())`,
    [tenant, closed, dispute, payout, invoice],
  )
  return { dispute, payout, invoice }
}
