import { execute, sql } from '@souk/kernel'
import type { CollectionBeforeChangeHook } from 'payload'

import { idOf } from '../../membershipsOf.ts'

type Shop = {
  readonly id: string
  readonly status?: string
  /** Which one whoever saves has seen. */
  readonly statusSeen?: string | null
  readonly plan?: unknown
}
type Stored = { status: string; plan?: string | null }

/**
 * Payload writes a whole document, with what it had read before, or what a page was opened with long ago.
 * Whether a shop is open and on which plan others decide, at the same moment perhaps: whoever does not
 * change these leaves them as they are.
 */
export const keepDecisions =
  ({ hasPlans }: { readonly hasPlans: boolean }): CollectionBeforeChangeHook<Shop> =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'update' || !originalDoc) return data
    const plan = hasPlans ? sql`, plan_id::text as plan` : sql``
    const [now] = await execute<Stored>(
      req.payload,
      req,
      sql`select status::text as status ${plan} from tenants where id = ${originalDoc.id} for no key update`,
    )
    if (!now) return data
    return {
      ...data,
      ...(data.status === (data.statusSeen ?? originalDoc.status) ? { status: now.status } : {}),
      ...(hasPlans && idOf(data.plan) === idOf(originalDoc.plan) ? { plan: now.plan } : {}),
    }
  }
