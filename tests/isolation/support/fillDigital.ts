import { createHmac, randomUUID } from 'node:crypto'

import type { Client } from 'pg'

type Sold = Readonly<Record<'tenant' | 'secret' | 'download' | 'order' | 'line' | 'closed', string>>

/**
 * What an order has given of the shop's file, written past all doors since nobody has paid here; and a
 * link to it, signed anew by what is known of how links are.
 */
export const fillDigital = async (
  owner: Client,
  { tenant, secret, download, order, line, closed }: Sold,
): Promise<{ readonly given: string; readonly link: string }> => {
  const given = randomUUID()
  await owner.query(
    `insert into digital_deliveries (id, tenant_id, order_id, line, slot, piece, kind, state, file_id, title,
       allowed, taken) values ($2, $1, $3, $4, 'file', 1, 'file', 'active', $5, $6, 9000, 1)`,
    [tenant, given, order, line, download, `Given ${closed}`],
  )
  const words = `${given}.${Math.floor(Date.now() / 1000 + 3600).toString(36)}`
  const signature = createHmac('sha256', secret)
    .update(`download:${tenant}:${words}`)
    .digest('base64url')
  return { given, link: `${words}.${signature}` }
}
