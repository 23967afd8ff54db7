import type { DemoPriceList } from '../shop.ts'
import { idIn, type Desk, type Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

/** Further currencies, and price lists with the groups that they are for. */
export const writePrices = async (
  desk: Desk,
  { categories, variants }: { categories: Ids; variants: Ids },
): Promise<void> => {
  const { payload, demo, tenant } = desk
  const currencies = await idsOf(desk, 'currencies', 'code')
  for (const { code, rate, rounding } of demo.currencies ?? []) {
    if (currencies.has(code)) continue
    await payload.create({
      collection: 'currencies',
      depth: 0,
      data: { tenant, code, converts: true, rate, rounding, direction: 'nearest' },
    })
  }
  const lists = await idsOf(desk, 'price-lists', 'title')
  for (const list of demo.priceLists ?? []) {
    if (!lists.has(list.title)) await writeList(desk, list, { categories, variants })
  }
}

const writeList = async (
  desk: Desk,
  { title, group, percentage, categories: slugs = [], entries }: DemoPriceList,
  { categories, variants }: { categories: Ids; variants: Ids },
): Promise<void> => {
  const { payload, tenant } = desk
  const { id: list } = await payload.create({
    collection: 'price-lists',
    depth: 0,
    data: {
      tenant,
      title,
      audience: group ? 'groups' : 'everyone',
      groups: group ? [await groupNamed(desk, group)] : [],
      percentage,
      categories: slugs.map((slug) => idIn(categories, slug)),
      priority: group ? 10 : 0,
      crossesOut: !group,
      active: true,
    },
  })
  for (const { sku, pieces = 1, amount } of entries) {
    const variant = idIn(variants, sku)
    await payload.create({
      collection: 'price-list-entries',
      depth: 0,
      // The variant says which product it is of.
      data: { tenant, list, variant, pieces, amount } as never,
    })
  }
}

const groupNamed = async (desk: Desk, name: string): Promise<string> => {
  const present = (await idsOf(desk, 'customer-groups', 'name')).get(name)
  if (present) return present
  const { payload, tenant } = desk
  const { id } = await payload.create({
    collection: 'customer-groups',
    depth: 0,
    data: { tenant, name },
  })
  return id
}
