import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import type { Ground } from '../../shared/ground.ts'
import { movementOf } from '../domain/index.ts'
import { causesFor } from './causesFor.ts'
import { saveMovements } from './movementRows.ts'

type Wanted = {
  readonly stripe: Stripe
  readonly account: string
  /** Which of the account's movements. */
  readonly params: Pick<Stripe.BalanceTransactionListParams, 'created' | 'payout'>
}

/**
 * Writes down movements of a shop's balance, page by page.
 * @returns the moment of the latest, ISO 8601 by Stripe's clock; null when there was none
 */
export const keepMovements = async (
  ctx: Context,
  ground: Ground,
  { stripe, account, params }: Wanted,
): Promise<string | null> => {
  let latest: string | null = null
  let after: string | undefined
  for (;;) {
    const { data, has_more: hasMore } = await stripe.balanceTransactions.list(
      {
        ...params,
        limit: 100,
        expand: ['data.source'],
        ...(after ? { starting_after: after } : {}),
      },
      { stripeAccount: account },
    )
    const causes = await causesFor(ctx, ground, { stripe, account }, data)
    const rows = data.map((transaction) => ({
      ...movementOf(transaction),
      cause: causes.get(transaction.id) ?? null,
      payout: params.payout ?? null,
    }))
    await saveMovements(ctx, rows)
    // The newest come first.
    latest ??= rows[0]?.happenedAt ?? null
    after = data.at(-1)?.id
    if (!hasMore || after === undefined) return latest
  }
}
