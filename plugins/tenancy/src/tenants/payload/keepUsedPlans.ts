import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/**
 * Without its plan a shop would be on none, which is where the platform takes nothing: what a shop is
 * on stays. `slug`: of the shops.
 */
export const keepUsedPlans =
  (slug: string): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const { totalDocs } = await req.payload.count({
      collection: slug as never,
      where: { plan: { equals: id } },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0)
      throw new APIError(
        'Shops are on this plan. Put them on another one first.',
        409,
        { code: 'plan_in_use' },
        true,
      )
  }
