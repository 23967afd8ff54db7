import { idIn, type Desk, type Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

/** The shelves, in their order; a shelf's parent comes before it. */
export const writeCategories = async (
  { payload, demo, tenant }: Desk,
  pictures: Ids,
): Promise<Ids> => {
  const ids = new Map(await idsOf({ payload, tenant }, 'categories', 'slug'))
  for (const [position, { parent, image, ...category }] of demo.categories.entries()) {
    if (ids.has(category.slug)) continue
    const { id } = await payload.create({
      collection: 'categories',
      depth: 0,
      data: {
        ...category,
        tenant,
        position,
        ...(parent && { parent: idIn(ids, parent) }),
        ...(image && { image: idIn(pictures, image) }),
      },
    })
    ids.set(category.slug, id)
  }
  return ids
}
