import { defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { mayHandleMoney } from '../../accounts/operations/index.ts'
import type { Ground } from '../../shared/ground.ts'
import { payoutErrors, statementOf, type Line } from '../domain/index.ts'
import { movementsOfPayout, type MovementRow } from './movementRows.ts'
import { findPayout } from './payoutRows.ts'
import { statementView } from './statementView.ts'

export const readStatement = ({ settings: { books } }: Ground) =>
  defineOperation({
    name: 'stripePayouts.statement',
    summary: 'A payout to the bank, with all that it is made of',
    http: { method: 'GET', path: '/stripe-payouts/:id/statement' },
    feature: 'commerce',
    input: z.object({ id: z.string() }),
    output: statementView,
    access: mayHandleMoney,
    run: async (ctx, { id }) => {
      const row = await findPayout(ctx, id)
      if (!row) throw payoutErrors.payout_not_found()
      const { id: _id, ...payout } = row
      const movements = await movementsOfPayout(ctx, payout.externalId)
      const { groups, ...rest } = statementOf(payout, await withOrders(ctx, books, movements))
      return {
        ...rest,
        shop: ctx.shop.name,
        groups: groups.map((group) => ({ ...group, lines: [...group.lines] })),
      }
    },
  })

const withOrders = async (
  ctx: Context,
  books: Ground['settings']['books'],
  movements: readonly MovementRow[],
): Promise<Line[]> => {
  const causes = movements.flatMap(({ cause }) => cause ?? [])
  const orders = await books.ordersOf(ctx, [...new Set(causes)])
  const byCause = new Map(orders.map(({ cause, order, number }) => [cause, { id: order, number }]))
  return movements.map(({ payout: _payout, ...movement }) => ({
    ...movement,
    order: byCause.get(movement.cause ?? '') ?? null,
  }))
}
