import type { Desk, Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

/** Ways of shipping, by name. */
export const writeShipping = async (desk: Desk): Promise<Ids> => {
  const { payload, demo, tenant } = desk
  const ids = new Map(await idsOf(desk, 'shipping-methods', 'name'))
  for (const [position, { countries, ...method }] of demo.shippingMethods.entries()) {
    if (ids.has(method.name)) continue
    const { id } = await payload.create({
      collection: 'shipping-methods',
      depth: 0,
      data: { ...method, tenant, position, countries: [...countries] as never },
    })
    ids.set(method.name, id)
  }
  return ids
}
