import { execute, sql } from '@souk/kernel'
import { asPlatform } from '@souk/tenancy'
import type { Payload } from 'payload'

/** The ids of the first `limit` shops that a visitor would find open: neither the platform nor billing keeps them closed. */
export const openShops = async (payload: Payload, limit: number): Promise<string[]> => {
  const rows = await asPlatform(() =>
    execute<{ id: string }>(
      payload,
      undefined,
      sql`
      select t.id::text as id from tenants t
      where t.status = 'active' and not exists (
        select 1 from subscriptions b where b.tenant_id = t.id and b.suspension is not null
      )
      order by t.created_at limit ${limit}`,
    ),
  )
  return rows.map(({ id }) => id)
}
