import { execute, scopeOf, sql } from '@souk/kernel'

import type { FoundPayment, PaymentNews } from './paymentNews.ts'

/** News name no shop: the payment itself tells whose it is. */
export const findAcrossShops: PaymentNews['find'] = async (payload, { provider, externalIds }) => {
  if (externalIds.length === 0) return undefined
  const { column, runAcross } = scopeOf(payload)
  const shop = column ? sql`${sql.identifier(column)}::text` : sql`null::text`
  const ids = sql.join(
    externalIds.map((id) => sql`${id}`),
    sql`, `,
  )
  const [row] = await runAcross(() =>
    execute<FoundPayment>(
      payload,
      undefined,
      sql`
    select ${shop} as shop, id::text as payment, account, mode from payments
    where provider = ${provider} and (external_id in (${ids}) or intent_id in (${ids})) limit 1`,
    ),
  )
  return row
}
