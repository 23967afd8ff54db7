import type { Desk, Ids } from './desk.ts'
import { idIn } from './desk.ts'
import { idsOf } from './idsOf.ts'

/** Zones, pickup points, boxes and the ways of shipping; these by name. */
export const writeShipping = async (desk: Desk): Promise<Ids> => {
  const { payload, demo, tenant } = desk
  const zones = await writeZones(desk)
  await writePlaces(desk)
  const ids = new Map(await idsOf(desk, 'shipping-methods', 'name'))
  for (const [position, { zone, steps, price, ...method }] of demo.shippingMethods.entries()) {
    if (ids.has(method.name)) continue
    const { id } = await payload.create({
      collection: 'shipping-methods',
      depth: 0,
      data: {
        ...method,
        tenant,
        position,
        // What a table takes the place of: nobody is charged it.
        price: price ?? 0,
        ...(zone && { zone: idIn(zones, zone) }),
        ...(steps && { steps: steps.map((step) => ({ ...step })) }),
      },
    })
    ids.set(method.name, id)
  }
  return ids
}

const writeZones = async (desk: Desk): Promise<Ids> => {
  const { payload, demo, tenant } = desk
  const ids = new Map(await idsOf(desk, 'shipping-zones', 'name'))
  for (const [position, { countries, ...zone }] of demo.shippingZones.entries()) {
    if (ids.has(zone.name)) continue
    const { id } = await payload.create({
      collection: 'shipping-zones',
      depth: 0,
      data: { ...zone, tenant, position, countries: [...countries] as never },
    })
    ids.set(zone.name, id)
  }
  return ids
}

const writePlaces = async (desk: Desk): Promise<void> => {
  const { payload, demo, tenant } = desk
  const points = await idsOf(desk, 'pickup-points', 'name')
  for (const { country, hours, ...point } of demo.pickupPoints) {
    if (points.has(point.name)) continue
    await payload.create({
      collection: 'pickup-points',
      depth: 0,
      data: { ...point, tenant, country: country as never, hours: { ...hours } },
    })
  }
  const boxes = await idsOf(desk, 'shipping-boxes', 'name')
  for (const box of demo.boxes) {
    if (boxes.has(box.name)) continue
    await payload.create({ collection: 'shipping-boxes', depth: 0, data: { ...box, tenant } })
  }
}
