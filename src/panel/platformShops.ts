import { execute, sql } from '@souk/kernel'
import { asPlatform } from '@souk/tenancy'
import type { Payload } from 'payload'

/** A shop as the platform looks at it; `sales` in minor units of its own currency. */
export type PlatformShop = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly status: 'active' | 'suspended' | 'archived'
  readonly currency: string
  readonly since: string
  readonly products: number
  readonly orders: number
  readonly sales: number
}

const LIMIT = 100

/**
 * The busiest shops of the last 30 days, in one statement over all of them: for operators only, who
 * are the only ones to be shown it.
 */
export const platformShops = (payload: Payload): Promise<PlatformShop[]> =>
  asPlatform(() =>
    execute<PlatformShop>(
      payload,
      undefined,
      sql`
      select t.id, t.slug, t.name, t.currency,
        case when t.status = 'active' and exists (
          select 1 from subscriptions b where b.tenant_id = t.id and b.suspension is not null
        ) then 'suspended' else t.status::text end as status,
        t.created_at as since,
        coalesce(p.products, 0)::int as products, coalesce(o.orders, 0)::int as orders,
        coalesce(o.sales, 0)::float8 as sales
      from tenants t
      left join (
        select tenant_id, count(*) as products from products where _status = 'published' group by 1
      ) p on p.tenant_id = t.id
      left join (
        select o.tenant_id, count(*) as orders,
          sum(o.totals_total + coalesce(o.totals_gift_card, 0)) filter (where o.currency = s.currency) as sales
        from orders o join tenants s on s.id = o.tenant_id
        where o.status in ('confirmed', 'completed') and o.confirmed_at > now() - interval '30 days'
        group by 1
      ) o on o.tenant_id = t.id
      order by orders desc, t.name limit ${LIMIT}`,
    ),
  )
