import { chance, type Chance } from '../../pictures/chance.ts'
import type { DemoBuyer, DemoShop } from '../../shop.ts'

/** What has become of an order by the time somebody looks. */
export type Story = 'completed' | 'sent' | 'partial' | 'paid' | 'awaiting' | 'cancelled'

export type PlannedOrder = {
  readonly story: Story
  readonly hoursAgo: number
  readonly buyer: DemoBuyer
  /** Name of the way of shipping. */
  readonly shipping: string
  readonly code?: string
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

/** Stories with the days since; numbers are given in this order, so the oldest comes first. */
const stories: readonly (readonly [Story, number])[] = [
  ['completed', 34],
  ['completed', 29],
  ['completed', 27],
  ['cancelled', 24],
  ['completed', 22],
  ['completed', 19],
  ['completed', 16],
  ['completed', 14],
  ['completed', 12],
  ['sent', 9],
  ['completed', 7],
  ['partial', 5],
  ['completed', 4],
  ['paid', 3],
  ['paid', 2],
  ['awaiting', 1],
  ['paid', 1],
  ['awaiting', 0],
]

/** The same orders at every start, counted back from the moment it is made. */
export const planOrders = (shop: DemoShop): PlannedOrder[] => {
  const dice = chance(`orders of ${shop.slug}`)
  return stories.map(([story, days], index) => {
    const buyer = shop.buyers[index % shop.buyers.length]
    if (!buyer) throw new Error(`${shop.name} has nobody who buys.`)
    const code = index % 6 === 2 ? shop.promotions[0]?.code : undefined
    return {
      story,
      hoursAgo: days * 24 + (index % 2 === 0 ? 1 : 5),
      buyer,
      shipping: shippingTo(shop, buyer, dice),
      lines: linesOf(shop, dice, story === 'partial' ? 2 : Math.ceil(dice.between(0, 3))),
      ...(code && { code }),
    }
  })
}

/** Pieces by SKU that these orders take off the shelf for good. */
export const soldIn = (orders: readonly PlannedOrder[]): ReadonlyMap<string, number> => {
  const sold = new Map<string, number>()
  for (const { story, lines } of orders) {
    if (story === 'cancelled') continue
    for (const { sku, quantity } of lines) sold.set(sku, (sold.get(sku) ?? 0) + quantity)
  }
  return sold
}

/** What the buyer would like best; whether it goes there is for the shop to say. */
const shippingTo = (shop: DemoShop, { address }: DemoBuyer, { pick }: Chance): string => {
  const zones = shop.shippingZones.filter(
    ({ countries, postcodes }) => countries.includes(address.country) && !postcodes,
  )
  return pick(shop.shippingMethods.filter(({ zone }) => zones.some(({ name }) => name === zone)))
    .name
}

const linesOf = (shop: DemoShop, { between, pick }: Chance, count: number) => {
  const plenty = shop.products.flatMap(({ variants }) => variants).filter(({ stock }) => stock > 4)
  const lines = new Map<string, number>()
  while (lines.size < count) lines.set(pick(plenty).sku, between(0, 1) < 0.8 ? 1 : 2)
  return [...lines].map(([sku, quantity]) => ({ sku, quantity }))
}
