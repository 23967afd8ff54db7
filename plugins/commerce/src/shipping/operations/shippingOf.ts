import type { Context } from '@souk/kernel'

import type {
  Box,
  PickupPoint,
  ShippingGround,
  ShippingMethod,
  Step,
  WorkingDays,
  Zone,
} from '../domain/index.ts'

/** What `shippingSql` answers. */
export type ShippingRow = {
  readonly methods: readonly MethodRow[]
  readonly zones: readonly Zone[]
  readonly boxes: readonly Box[]
  readonly points: readonly PickupPoint[]
}

type Rules = Required<ShippingMethod>

type MethodRow = Pick<
  Rules,
  | 'id'
  | 'name'
  | 'freeAbove'
  | 'minimum'
  | 'maximum'
  | 'estimate'
  | 'carrier'
  | 'countries'
  | 'zone'
  | 'surcharges'
  | 'further'
> & {
  readonly kind: Rules['kind'] | null
  readonly basis: Rules['basis'] | null
  readonly price: number | null
  readonly steps: readonly Step[] | null
  readonly handlingDays: number | null
  readonly transitMin: number | null
  readonly transitMax: number | null
  readonly cutOff: string | null
  readonly workingDays: WorkingDays | null
  readonly related: readonly { readonly path: string; readonly id: string | null }[]
  readonly prices: readonly (Omit<Rules['prices'][number], 'price'> & {
    readonly price: number | null
  })[]
}

export type Shipping = {
  readonly methods: readonly ShippingMethod[]
  readonly ground: ShippingGround
}

/** A shop's shipping as its rules take it. Methods have their price in the shop's own currency. */
export const shippingOf = ({ shop }: Context, row: ShippingRow): Shipping => ({
  methods: row.methods.map((method) => methodOf(method, row.points, shop.currency)),
  ground: { zones: row.zones, boxes: row.boxes, timeZone: shop.timeZone },
})

/** The shipping of a shop that has none, or where nothing is to be shipped. */
export const noShipping = ({ shop }: Context): Shipping => ({
  methods: [],
  ground: { zones: [], boxes: [], timeZone: shop.timeZone },
})

const methodOf = (
  row: MethodRow,
  points: readonly PickupPoint[],
  currency: string,
): ShippingMethod => {
  const { related, handlingDays, transitMin, transitMax, cutOff, workingDays, ...method } = row
  const kind = row.kind ?? 'delivery'
  const basis = kind === 'carrier' ? 'flat' : (row.basis ?? 'flat')
  const relatedBy = (path: string): string[] =>
    related.flatMap((one) => (one.path === path && one.id !== null ? [one.id] : []))
  const chosen = relatedBy('points')
  const isTimed = transitMin !== null || transitMax !== null
  return {
    ...method,
    kind,
    basis,
    currency,
    price: row.price ?? 0,
    // What was filled in for another way of reckoning is kept in the form, and means nothing here.
    steps: basis === 'flat' ? [] : (row.steps ?? []),
    further: basis === 'flat' ? null : row.further,
    prices: row.prices.flatMap((one) =>
      one.price === null && basis === 'flat' ? [] : [{ ...one, price: one.price ?? 0 }],
    ),
    excluded: {
      products: relatedBy('excludedProducts'),
      categories: relatedBy('excludedCategories'),
      classes: relatedBy('excludedClasses'),
    },
    times: isTimed
      ? {
          handlingDays: handlingDays ?? 0,
          transitMin: transitMin ?? transitMax ?? 0,
          transitMax: transitMax ?? transitMin ?? 0,
          cutOff,
          workingDays: workingDays ?? 'mon-fri',
        }
      : null,
    points:
      kind === 'pickup'
        ? points.filter(({ id }) => chosen.length === 0 || chosen.includes(id))
        : [],
  }
}
