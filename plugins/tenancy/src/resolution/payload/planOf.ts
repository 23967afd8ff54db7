import type { ShopPlan } from '@souk/kernel'
import type { Payload } from 'payload'

import type { TenantDocument } from './toTenant.ts'

type PlanDocument = {
  readonly name: string
  readonly fees?:
    | readonly {
        readonly currency?: string | null
        readonly percentage: number
        readonly fixed?: number | null
        readonly minimum?: number | null
        readonly cap?: number | null
      }[]
    | null
}

/** The terms on which the platform serves a tenant, if any were agreed. */
export const planOf = async (
  payload: Payload,
  { plan: id }: TenantDocument,
): Promise<ShopPlan | null> => {
  if (!id || !payload.collections['plans' as never]) return null
  const found = (await payload.findByID({
    collection: 'plans' as never,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })) as PlanDocument | null
  return found && planFrom(found)
}

const planFrom = ({ name, fees }: PlanDocument): ShopPlan => ({
  name,
  fees: (fees ?? []).map(({ currency, percentage, fixed, minimum, cap }) => ({
    currency: currency || null,
    percentage,
    fixed: fixed ?? 0,
    minimum: minimum ?? 0,
    cap: cap ?? null,
  })),
})
