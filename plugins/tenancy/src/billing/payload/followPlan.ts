import { createContext, sql, system, type Context, type Shop } from '@souk/kernel'
import type { CollectionAfterChangeHook, CollectionConfig, Field } from 'payload'

import { idOf } from '../../membershipsOf.ts'
import { termsOf } from '../domain/index.ts'
import { ownersOf, planById, wantPlan, type BillingSettings } from '../operations/index.ts'

/**
 * The plan that a shop is made with is what it is billed by. From then on it is changed by
 * `billing.choosePlan` alone: a page of the shop that was opened earlier and is saved now would put an
 * old plan back, and bill the shop for it.
 */
export const billedTenants = (
  tenants: CollectionConfig,
  settings: BillingSettings,
): CollectionConfig => ({
  ...tenants,
  fields: settings.provider.isSetUp ? tenants.fields.map(chosenOnce) : tenants.fields,
  hooks: {
    ...tenants.hooks,
    afterChange: [...(tenants.hooks?.afterChange ?? []), followPlan(settings)],
  },
})

const chosenOnce = (field: Field): Field =>
  field.type === 'relationship' && field.name === 'plan'
    ? { ...field, access: { ...field.access, update: () => false } }
    : field

const billedPlan = ({ plan }: Partial<Document>): string | null => idOf(plan) ?? null

type Document = {
  readonly plan?: unknown
  readonly status?: string
}

/** One that is archived is billed for nothing. */
const billedBy = (shop: Partial<Document>): string | null =>
  shop.status === 'archived' ? null : billedPlan(shop)

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
    await wantPlan(ctx, { terms: found && termsOf(found), email, isGiven: true })
    return doc as unknown
  }
