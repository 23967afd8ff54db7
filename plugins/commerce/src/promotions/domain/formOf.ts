import type { Goods } from './goods.ts'
import type { Form } from './rules.ts'

type Data = Readonly<Record<string, unknown>>

/** A promotion's document as its rules are made of: every gap filled, relationships by id. */
export const formOf = (data: Data): Form => ({
  type: data['type'] as Form['type'],
  value: numberIn(data, 'value'),
  amount: numberIn(data, 'amount'),
  perPiece: data['perPiece'] === true,
  price: numberIn(data, 'price'),
  upTo: numberIn(data, 'upTo'),
  buy: numberIn(data, 'buy'),
  get: numberIn(data, 'get'),
  gets: goodsIn(data['gets']),
  atMost: numberIn(data, 'atMost'),
  tierBy: data['tierBy'] === 'worth' ? 'worth' : 'pieces',
  tiers: listIn(data, 'tiers').map((tier) => ({
    pieces: numberIn(tier, 'pieces'),
    worth: numberIn(tier, 'worth'),
    currency: textIn(tier, 'currency'),
    value: numberIn(tier, 'value') ?? 0,
  })),
  parts: listIn(data, 'parts').map((part) => ({
    goods: goodsIn(part['goods']),
    quantity: numberIn(part, 'quantity') ?? 1,
  })),
  goods:
    data['appliesTo'] === 'some' && data['type'] !== 'bundle'
      ? goodsIn(data['goods'])
      : goodsIn([]),
  minimum: numberIn(data, 'minimum'),
  minimumPieces: numberIn(data, 'minimumPieces'),
  countries: textsIn(data, 'countries'),
  groups: textsIn(data, 'groups'),
  firstOrder: data['firstOrder'] === true,
  usageLimit: numberIn(data, 'usageLimit'),
  perCustomer: numberIn(data, 'perCustomer'),
  budget: numberIn(data, 'budget'),
  amounts: listIn(data, 'amounts').map((row) => ({
    currency: textIn(row, 'currency') ?? '',
    amount: numberIn(row, 'amount'),
    price: numberIn(row, 'price'),
    upTo: numberIn(row, 'upTo'),
    minimum: numberIn(row, 'minimum'),
    budget: numberIn(row, 'budget'),
  })),
  combines: data['combines'] !== false,
  priority: numberIn(data, 'priority') ?? 0,
})

/** Of a relationship to several collections. */
const goodsIn = (value: unknown): Goods => {
  const rows = Array.isArray(value) ? (value as { relationTo?: string; value?: unknown }[]) : []
  const of = (collection: string): string[] =>
    rows.flatMap((row) => {
      const id = row?.relationTo === collection ? idOf(row.value) : null
      return id === null ? [] : [id]
    })
  return {
    products: of('products'),
    variants: of('variants'),
    categories: of('categories'),
    collections: of('product-collections'),
  }
}

const numberIn = (data: Data, name: string): number | null => {
  const value = data[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

const textIn = (data: Data, name: string): string | null => {
  const value = data[name]
  return typeof value === 'string' && value !== '' ? value : null
}

const listIn = (data: Data, name: string): Data[] =>
  Array.isArray(data[name]) ? (data[name] as Data[]) : []

const textsIn = (data: Data, name: string): string[] =>
  Array.isArray(data[name]) ? (data[name] as unknown[]).flatMap((one) => idOf(one) ?? []) : []

/** A relationship's id, whether it came populated or not. */
const idOf = (value: unknown): string | null => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}
