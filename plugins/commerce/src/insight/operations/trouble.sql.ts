import { sql, type Context } from '@souk/kernel'

import type { Trouble } from '../domain/index.ts'

/**
 * Money that somebody has to look at, in one statement. What went wrong a month ago has been seen;
 * a refund that failed is settled once as much has gone back in its place.
 */
export const trouble = async ({ sql: query, scope }: Context): Promise<Trouble> => {
  const [row] = await query<Trouble>(sql`
    select
      (select count(*) from disputes d
       where ${scope.where('d')} and d.state in ('open', 'inquiry'))::int as disputes,
      (select to_json(min(d.due_by))#>>'{}' from disputes d
       where ${scope.where('d')} and d.state in ('open', 'inquiry') and d.due_by > now()) as "answerBefore",
      (select count(*) from payments p
       where ${scope.where('p')} and p.state = 'needs_review' and p.refunded < p.amount
         and p.updated_at > now() - interval '30 days')::int as payments,
      (select count(*) from refunds r join payments p on p.id = r.payment_id
       where ${scope.where('r')} and (
         (r.state = 'failed' and p.refunded + r.amount <= p.amount
           and r.updated_at > now() - interval '30 days')
         or (r.state = 'requested' and r.created_at < now() - interval '2 hours')))::int as refunds,
      (select count(distinct o.id) from orders o join payments p on p.order_id = o.id
       where ${scope.where('o')} and o.status = 'cancelled' and p.state = 'paid'
         and p.account is null and p.refunded < p.amount)::int as owed,
      (select count(*) from payments p
       where ${scope.where('p')} and p.state = 'authorized'
         and p.capture_before between now() and now() + interval '2 days')::int as lapsing`)
  if (!row) throw new Error('The troubles could not be counted.')
  return row
}
