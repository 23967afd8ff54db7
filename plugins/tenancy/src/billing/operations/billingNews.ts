import { execute, sql } from '@souk/kernel'

import { asPlatform } from '../../wall/scope.ts'
import { standingLabels } from '../domain/index.ts'
import { billingOf } from './billingOf.ts'
import { dropSurplus } from './dropSurplus.ts'
import { onPlatform } from './onPlatform.ts'
import type { BillingNewsPort } from './provider.ts'
import { refresh } from './refresh.ts'

/** For a provider to be handed: what it hears, it passes on here. */
export const billingNews: BillingNewsPort = {
  find: async (payload, customer) => {
    const [row] = await asPlatform(() =>
      execute<{ shop: string }>(
        payload,
        undefined,
        sql`select tenant_id::text as shop from subscriptions where customer = ${customer}`,
      ),
    )
    return row?.shop ?? null
  },
  ofShop: async (payload, shop) => {
    const { provider } = billingOf(payload)
    const row = await onPlatform(payload, shop, async (ctx) => {
      await dropSurplus(ctx, provider)
      return refresh(ctx, provider)
    })
    return row ? `The shop’s plan is: ${standingLabels[row.state]}.` : 'The shop has no plan.'
  },
}
