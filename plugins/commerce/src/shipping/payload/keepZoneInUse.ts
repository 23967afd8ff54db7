import { sql } from '@souk/kernel'
import type { CollectionBeforeDeleteHook } from 'payload'

import { refusing } from '../../shared/refusal.ts'
import { sqlOf } from '../../shared/sqlOf.ts'
import { shippingErrors } from '../domain/index.ts'

/** A method that lost its zone would be offered everywhere. */
export const keepZoneInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await refusing(async () => {
    const rows = await sqlOf(req)<{ name: string }>(
      sql`select h.name from shipping_methods h where h.zone_id = ${id} order by h.name limit 3`,
    )
    if (rows.length > 0) {
      throw shippingErrors.shipping_zone_in_use({
        methods: rows.map(({ name }) => name).join(', '),
      })
    }
  })
}
