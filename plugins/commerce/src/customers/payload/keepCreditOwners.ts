import { sql } from '@souk/kernel'
import { formatMoney } from '@souk/kernel/domain'
import type { CollectionBeforeDeleteHook } from 'payload'

import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { customerErrors } from '../domain/index.ts'

/** What the shop owes to a customer would be nobody's: somebody decides about it first, and says why. */
export const keepCreditOwners: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refusing(async () => {
    const owed = await sqlOf(req)<{ amount: number; currency: string }>(sql`
      select k.balance::float8 as amount, k.currency from gift_cards k
      where k.customer_id = ${id}::uuid and k.kind = 'store_credit' and k.balance > 0
      order by k.currency`)
    if (owed.length === 0) return
    const credit = owed.map((one) => formatMoney(one, req.i18n.language)).join(', ')
    throw customerErrors.customer_has_credit({ credit })
  })
}
