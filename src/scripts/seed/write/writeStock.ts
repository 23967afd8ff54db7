import { ask, contextOf } from './ask.ts'
import { idIn, type Desk, type Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

type Given = { readonly variants: Ids; readonly staff: Ids }

/** Where the shop's things lie, what was brought from the first place to others, and what is to come. */
export const writeStock = async (desk: Desk, { variants, staff }: Given): Promise<void> => {
  const { payload, demo, tenant } = desk
  const places = await writePlaces(desk)
  const [first] = demo.places ?? []
  if (!first) return
  const owner = { kind: 'member', id: idIn(staff, 'owner'), roles: ['owner'] } as const
  const ctx = await contextOf(desk, owner)
  for (const { name, to, lines } of demo.transfers ?? []) {
    const id =
      (await idsOf(desk, 'stock-transfers', 'name')).get(name) ??
      (
        await payload.create({
          collection: 'stock-transfers',
          depth: 0,
          data: {
            tenant,
            name,
            from: to ? idIn(places, first.name) : null,
            to: idIn(places, to ?? first.name),
            lines: lines.map(({ sku, quantity }) => ({ variant: idIn(variants, sku), quantity })),
          } as never,
        })
      ).id
    if ((await stateOf(desk, id)) === 'draft') await ask(ctx, 'stock.sendTransfer', { id })
    if (to && (await stateOf(desk, id)) === 'sent') await ask(ctx, 'stock.receiveTransfer', { id })
  }
}

/** The default one came with the first product. @returns their ids by name */
const writePlaces = async (desk: Desk): Promise<Ids> => {
  const { payload, demo, tenant } = desk
  const places = await idsOf(desk, 'stock-locations', 'name')
  for (const [position, { name, address }] of (demo.places ?? []).entries()) {
    if (places.has(name)) continue
    if (position === 0)
      await payload.update({
        collection: 'stock-locations',
        where: { and: [{ tenant: { equals: tenant } }, { isDefault: { equals: true } }] },
        depth: 0,
        data: { name, address },
      })
    else
      await payload.create({
        collection: 'stock-locations',
        depth: 0,
        data: { tenant, name, address, position },
      })
  }
  return idsOf(desk, 'stock-locations', 'name')
}

const stateOf = async ({ payload }: Desk, id: string): Promise<unknown> =>
  (await payload.findByID({ collection: 'stock-transfers', id, depth: 0 })).state
