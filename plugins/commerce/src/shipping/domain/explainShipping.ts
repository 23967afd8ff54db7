import { consignmentKey, heldRates } from './carrierRates.ts'
import { loadOf, type Consignment, type ConsignmentItem, type Load } from './consignment.ts'
import { deliveryWindow, type DeliveryWindow } from './deliveryWindow.ts'
import type { PickupPoint, ShippingMethod } from './method.ts'
import { stepPrice } from './steps.ts'
import { tariffIn, type Tariff } from './tariff.ts'
import type { Why } from './why.ts'
import { decideZone, type ZoneDecision } from './zones.ts'

/** A method as a shopper may choose it, at the price that holds for this cart. */
export type ShippingOption = Pick<
  ShippingMethod,
  'id' | 'name' | 'price' | 'currency' | 'estimate'
> & {
  /** When it should arrive, where the method says how long it takes. */
  readonly delivery?: DeliveryWindow
  /** Where the goods are collected. */
  readonly pickup?: PickupPoint
}

/** What came of a method: the options that it gives, or why it gives none. */
export type ExplainedMethod = {
  readonly method: Pick<ShippingMethod, 'id' | 'name'>
  readonly options: readonly ShippingOption[]
  readonly why: readonly Why[]
}

export type ExplainedShipping = {
  readonly zone: ZoneDecision | null
  readonly load: Load
  readonly methods: readonly ExplainedMethod[]
}

/**
 * Which methods a shopper may choose from, at which price, and why not the others. The one place
 * where this is decided; in which order methods and zones come does not matter.
 */
export const explainShipping = (
  methods: readonly ShippingMethod[],
  consignment: Consignment,
): ExplainedShipping => {
  const zone = consignment.zone === undefined ? zoneOf(consignment) : consignment.zone
  const load = consignment.load ?? loadOf(consignment)
  return {
    zone,
    load,
    methods: methods.map((method) => {
      const { id, name } = method
      const tariff = tariffIn(method, consignment)
      const why = [
        ...whyNotThere(method, { consignment, zone }),
        ...whyNotThese(method, consignment),
        ...(tariff
          ? whyNotForThis(method, { consignment, load, tariff })
          : [{ code: 'currency' as const, currency: consignment.currency }]),
      ]
      if (!tariff || why.length > 0) return { method: { id, name }, options: [], why }
      const price = priceOf(method, { consignment, load, tariff })
      return price === null
        ? { method: { id, name }, options: [], why: [{ code: 'too_much' }] }
        : { method: { id, name }, options: optionsOf(method, { consignment, load, price }), why }
    }),
  }
}

/** Where a consignment goes, as the shop's zones divide the world. */
export const zoneOf = (consignment: Consignment): ZoneDecision | null =>
  decideZone(consignment.ground?.zones ?? [], consignment)

type About = {
  readonly consignment: Consignment
  readonly load: Load
  readonly tariff: Tariff
}

const whyNotThere = (
  { kind, zone: wanted, countries, points }: ShippingMethod,
  { consignment, zone }: { consignment: Consignment; zone: ZoneDecision | null },
): Why[] => {
  if (!consignment.requiresShipping) return [{ code: 'nothing_to_ship' }]
  if (kind === 'pickup') return points && points.length > 0 ? [] : [{ code: 'no_points' }]
  const { country } = consignment
  if (country === null) return [{ code: 'no_address' }]
  if (wanted) {
    return zone?.zone.id === wanted ? [] : [{ code: 'zone', zone: zone?.zone.name ?? null }]
  }
  const isServed = countries.length === 0 || countries.includes(country)
  return isServed ? [] : [{ code: 'country', countries }]
}

const whyNotThese = ({ excluded }: ShippingMethod, { items = [] }: Consignment): Why[] => {
  if (!excluded) return []
  const { products, categories, classes } = excluded
  const by = (item: ConsignmentItem): 'product' | 'category' | 'class' | null => {
    if (item.product !== null && products.includes(item.product)) return 'product'
    if (item.categories.some((category) => categories.includes(category))) return 'category'
    return item.shippingClass !== null && classes.includes(item.shippingClass) ? 'class' : null
  }
  return items.flatMap((item) => {
    const found = by(item)
    return found ? [{ code: 'excluded' as const, by: found, title: item.title }] : []
  })
}

const whyNotForThis = (method: ShippingMethod, about: About): Why[] => {
  const { consignment, tariff } = about
  const { minimum, maximum } = tariff
  const { goods, currency } = consignment
  const { basis = 'flat', kind } = method
  const last = tariff.steps.at(-1)?.upTo ?? 0
  const isBeyond = basis !== 'flat' && kind !== 'carrier' && tablePrice(method, about) === null
  return [
    ...(minimum !== null && goods < minimum ? [{ code: 'minimum' as const, minimum }] : []),
    ...(maximum !== null && goods > maximum ? [{ code: 'maximum' as const, maximum }] : []),
    ...(isBeyond
      ? [{ code: 'beyond_table' as const, basis, measure: measureOf(basis, about), upTo: last }]
      : []),
    ...(surchargesOf(method, about) === null ? [{ code: 'currency' as const, currency }] : []),
  ]
}

type Stepped = Exclude<NonNullable<ShippingMethod['basis']>, 'flat'>

const measureOf = (basis: Stepped, { consignment, load }: Omit<About, 'tariff'>): number =>
  ({
    weight: load.weight,
    volume: load.volume,
    items: load.pieces,
    price: consignment.goods,
  })[basis]

const tablePrice = ({ basis = 'flat', kind }: ShippingMethod, about: About): number | null => {
  const { price, steps, further } = about.tariff
  if (basis === 'flat' || kind === 'carrier') return price
  return stepPrice(steps, measureOf(basis, about), further)
}

/** For bulky pieces, and by class; null where one has no price in the cart's currency. */
const surchargesOf = (
  { surcharges = [] }: ShippingMethod,
  { consignment: { items = [] }, tariff }: About,
): number | null => {
  let sum = 0
  for (const { class: wanted, price, per } of surcharges) {
    const pieces = items
      .filter(({ shippingClass }) => shippingClass === wanted)
      .reduce((all, { quantity }) => all + quantity, 0)
    sum += price * (per === 'order' ? Math.min(1, pieces) : pieces)
  }
  for (const { surcharge, quantity } of items) sum += (surcharge ?? 0) * quantity
  return tariff.inCurrency(sum)
}

const priceOf = (method: ShippingMethod, about: About): number | null => {
  const base = tablePrice(method, about)
  const surcharges = surchargesOf(method, about)
  if (base === null || surcharges === null) return null
  const { freeAbove } = about.tariff
  const isFree = freeAbove !== null && about.consignment.goods >= freeAbove
  const price = (isFree ? 0 : base) + surcharges
  return Number.isSafeInteger(price) ? price : null
}

const optionsOf = (
  method: ShippingMethod,
  { consignment, load, price }: { consignment: Consignment; load: Load; price: number },
): ShippingOption[] => {
  const { id, name, estimate, times, points = [] } = method
  const { currency, now, ground, priced = (amount: number) => amount } = consignment
  const timed = times && now && ground
  const delivery = timed ? deliveryWindow(times, { now, timeZone: ground.timeZone }) : undefined
  const option = {
    id,
    name,
    price: priced(price),
    currency,
    estimate,
    ...(delivery && { delivery }),
  }
  if (method.kind === 'pickup') {
    return points.map((pickup) => ({
      ...option,
      id: `${id}:${pickup.id}`,
      name: `${name} – ${pickup.name}`,
      pickup,
    }))
  }
  const rates = method.kind === 'carrier' && now ? heldFor(id, consignment, load) : null
  if (!rates) return [option]
  return rates.map((rate) => ({
    ...option,
    id: `${id}:${rate.service}`,
    name: `${name} – ${rate.name}`,
    price: priced(rate.price),
    estimate: rate.estimate ?? estimate,
  }))
}

const heldFor = (method: string, consignment: Consignment, { parcels }: Load) => {
  const { answers, now } = consignment
  const key = consignmentKey(consignment, parcels)
  return now ? heldRates(answers?.[method], key, now) : null
}
