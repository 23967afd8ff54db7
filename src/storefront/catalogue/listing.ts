import { parseMoney, toMajor } from '@souk/kernel/domain'
import type { Shop } from '@souk/kernel'

import { sorts, type ProductFilter, type Sort } from './queries.ts'

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What the address of a list asks for; prices as people type them, in major units. */
export type Listing = {
  readonly q: string
  readonly category: string
  readonly options: Readonly<Record<string, readonly string[]>>
  readonly min: string
  readonly max: string
  readonly inStock: boolean
  readonly sort: Sort | ''
  readonly page: number
}

export const PER_PAGE = 24

export const listingFrom = (given: SearchParams): Listing => ({
  q: first(given['q']).trim().slice(0, 200),
  category: first(given['category']).slice(0, 200),
  options: optionsIn(given),
  min: first(given['min']).slice(0, 20),
  max: first(given['max']).slice(0, 20),
  inStock: first(given['inStock']) === 'true',
  sort: sorts.find((one) => one === first(given['sort'])) ?? '',
  page: Math.min(100_000, Math.max(1, Math.floor(Number(first(given['page'])) || 1))),
})

/** The same as the catalogue wants it. What is no amount is not asked for. */
export const filterOf = (
  listing: Listing,
  { currency, collection }: Pick<Shop, 'currency'> & { readonly collection?: string | undefined },
): ProductFilter => {
  const min = parseMoney(listing.min, currency)?.amount
  const max = parseMoney(listing.max, currency)?.amount
  return {
    ...(listing.q && { q: listing.q }),
    ...(listing.category && { category: listing.category }),
    ...(collection && { collection }),
    ...(Object.keys(listing.options).length > 0 && { option: listing.options }),
    ...((min !== undefined || max !== undefined) && {
      price: { ...(min !== undefined && { min }), ...(max !== undefined && { max }) },
    }),
    ...(listing.inStock && { inStock: 'true' }),
    // A collection has an order of its own.
    ...(listing.sort
      ? { sort: listing.sort }
      : !collection && { sort: listing.q ? 'relevance' : 'newest' }),
    page: listing.page,
    limit: PER_PAGE,
    facets: 'true',
  }
}

/** The address below `path` at which this list is found. */
export const addressOf = (path: string, listing: Partial<Listing>): string => {
  const { q, category, options = {}, min, max, inStock, sort, page = 1 } = listing
  const asked = new URLSearchParams([
    ...pair('q', q),
    ...pair('category', category),
    ...Object.entries(options).flatMap(([name, values]) =>
      values.map((value) => [`option[${name}]`, value]),
    ),
    ...pair('min', min),
    ...pair('max', max),
    ...pair('inStock', inStock ? 'true' : ''),
    ...pair('sort', sort),
    ...pair('page', page > 1 ? String(page) : ''),
  ]).toString()
  return asked ? `${path}?${asked}` : path
}

/** An amount as the price fields take it. */
export const typed = (amount: number, currency: string): string => toMajor({ amount, currency })

const first = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

const pair = (name: string, value: string | undefined): [string, string][] =>
  value ? [[name, value]] : []

const optionsIn = (given: SearchParams): Listing['options'] =>
  Object.fromEntries(
    Object.entries(given)
      .flatMap(([key, value]) => {
        const name = /^option\[(.{1,60})\]$/.exec(key)?.[1]
        const values = [value ?? []].flat().filter((one) => one && one.length <= 100)
        return name && values.length > 0 ? [[name, values.slice(0, 50)] as const] : []
      })
      .slice(0, 20),
  )
