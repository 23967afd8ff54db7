import { defineOperation, anyone, sql, type Shop } from '@souk/kernel'
import { z } from 'zod'

import { ask } from '../shop/ask.ts'

/** To which countries parcels go; null where one way of shipping goes everywhere. */
const deliveryCountries = defineOperation({
  name: 'storefront.deliveryCountries',
  summary: 'Where the shop delivers to',
  feature: 'commerce',
  http: { method: 'GET', path: '/store/delivery-countries' },
  input: z.object({}),
  output: z.object({ countries: z.array(z.string()).nullable() }),
  access: anyone,
  run: async (ctx) => {
    const rows = await ctx.sql<{ countries: string[] }>(sql`
      select array(
        select c.value::text from shipping_methods_countries c
        where c.parent_id = h.id and h.zone_id is null
        union select z.value::text from shipping_zones_countries z where z.parent_id = h.zone_id
      ) as countries
      from shipping_methods h
      where ${ctx.scope.where('h')} and h.active and h.kind is distinct from 'pickup'`)
    const isEverywhere = rows.length === 0 || rows.some(({ countries }) => countries.length === 0)
    return { countries: isEverywhere ? null : rows.flatMap(({ countries }) => countries) }
  },
})

export type Country = { readonly code: string; readonly name: string }

/** The countries to choose from, by name in the shop's language, the shop's own first. */
export const listCountries = async (
  shop: Shop,
  { all, isShipped }: { all: readonly string[]; isShipped: boolean },
): Promise<Country[]> => {
  const { countries } = isShipped ? await ask(shop, deliveryCountries, {}) : { countries: null }
  return named(shop.locale, [...new Set(countries ?? all)])
}

const named = (locale: string, codes: readonly string[]): Country[] => {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const home = locale.split('-').at(-1)
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted(
      (a, b) =>
        Number(b.code === home) - Number(a.code === home) || a.name.localeCompare(b.name, locale),
    )
}
