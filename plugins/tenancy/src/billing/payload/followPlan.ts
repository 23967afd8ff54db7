import { createContext, sql, system, type Shop } from '@souk/kernel'
import type { CollectionAfterChangeHook, CollectionConfig } from 'payload'

import { idOf } from '../../membershipsOf.ts'
import { planTerms } from '../domain/index.ts'
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
  readonly id: string
  readonly plan?: unknown
  readonly status?: string
}

const followPlan =
  ({ provider }: BillingSettings): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    const [now, before] = [doc as Document, (previousDoc ?? {}) as Partial<Document>]
    const [plan, planBefore] = [idOf(now.plan), idOf(before.plan)]
    const isOpened = before.status === 'suspended' && now.status !== 'suspended'
    if (!provider.isSetUp || (plan === planBefore && !isOpened)) return doc as unknown
    const { payload } = req
    const ctx = createContext({
      payload,
      req,
      // Of a shop that is just being made nobody can know yet but this transaction.
      shop: now as unknown as Shop,
      actor: system,
      requestId: 'plan',
    })
    // An operator who opens a shop all the same has decided so.
    if (isOpened)
      await ctx.sql(sql`
        update subscriptions set suspension = null, updated_at = now() where ${ctx.scope.where()}`)
    if (plan === planBefore) return doc as unknown
    const found = plan ? await planById(payload, plan, req) : null
    const [email = null] = await ownersOf(payload, now.id, req)
    await wantPlan(ctx, { terms: found && planTerms(found), email })
    return doc as unknown
  }
