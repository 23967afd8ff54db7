import type { Desk, Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

/** Classes of goods with their rates; answers the classes by name. */
export const writeTaxes = async (desk: Desk): Promise<Ids> => {
  const { payload, demo, tenant } = desk
  const ids = new Map(await idsOf(desk, 'tax-classes', 'title'))
  for (const { title, description, name, rates } of demo.taxClasses ?? []) {
    if (ids.has(title)) continue
    const { id } = await payload.create({
      collection: 'tax-classes',
      depth: 0,
      data: { tenant, title, description },
    })
    ids.set(title, id)
    for (const { country, rate } of rates) {
      await payload.create({
        collection: 'tax-rates',
        depth: 0,
        data: { tenant, name, country: country as 'DE', rate, taxClass: id, layer: 1 },
      })
    }
  }
  return ids
}
