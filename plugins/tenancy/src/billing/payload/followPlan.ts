import { createContext, sql, system, type Context, type Shop } from '@souk/kernel'
import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'

import { idOf } from '../../membershipsOf.ts'
import { termsOf } from '../domain/index.ts'
import { ownersOf, planById, wantPlan, type BillingSettings } from '../operations/index.ts'

/** What an operator chooses on the page of a shop is what the shop is billed by. */
export const billedTenants = (
  tenants: CollectionConfig,
  settings: BillingSettings,
): CollectionConfig => ({
  ...tenants,
  hooks: {
    ...tenants.hooks,
    afterChange: [...(tenants.hooks?.afterChange ?? []), followPlan(settings)],
  },
})

type Document = {
  readonly plan?: unknown
  readonly status?: string
}

/** One that is archived is billed for nothing. */
const billedBy = ({ plan, status }: Partial<Document>): string | null =>
  status === 'archived' ? null : (idOf(plan) ?? null)

/** As it is stored: what a hook is handed leaves out what the one who saves may not see. */
const stored = async (ctx: Context): Promise<Partial<Document>> => {
  const [row] = await ctx.sql<{ plan: string | null; status: string }>(sql`
    select plan_id::text as plan, status::text as status from tenants where id = ${ctx.shop.id}`)
  return row ?? {}
}

const followPlan =
  ({ provider }: BillingSettings): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    if (!provider.isSetUp) return doc as unknown
    const { payload } = req
    const ctx = createContext({
      payload,
      req,
      // Of a shop that is just being made nobody can know yet but this transaction.
      shop: doc as Shop,
      actor: system,
      requestId: 'plan',
    })
    const before = (previousDoc ?? {}) as Partial<Document>
    const now = await stored(ctx)
    const [plan, planBefore] = [billedBy(now), billedBy(before)]
    if (plan === planBefore) return doc as unknown
    const found = plan ? await planById(payload, plan, req) : null
    const [email = null] = await ownersOf(payload, ctx.shop.id, req)
    await wantPlan(ctx, { terms: found && termsOf(found), email })
    return doc as unknown
  }
