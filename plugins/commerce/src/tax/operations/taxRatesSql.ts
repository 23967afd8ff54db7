import { sql, type Context } from '@souk/kernel'

import { chosenCalculator } from './chosenCalculator.ts'
import { TAXED_AS, type TaxPlace, type TaxRate } from '../domain/index.ts'

type Fragment = ReturnType<typeof sql>

/** A rate as `taxRatesSql` answers it: JSON, which knows no dates. */
export type TaxRateRow = Omit<TaxRate, 'startsAt' | 'endsAt'> & {
  readonly startsAt: string | null
  readonly endsAt: string | null
}

/**
 * The rates of the shop's table that may hold at a place, and those of all its home, as one JSON
 * array of `TaxRateRow` for any statement.
 *
 * @param address the expression of an address, JSON or null
 */
export const taxRatesSql = (ctx: Context, address: Fragment): Fragment => sql`
    (select coalesce(jsonb_agg(jsonb_build_object(
        'name', x.name, 'country', x.country, 'region', nullif(x.region, ''),
        'postcode', nullif(x.postcode, ''), 'taxClass', x.tax_class_id, 'rate', x.rate,
        'layer', x.layer, 'compound', coalesce(x.compound, false),
        'onShipping', coalesce(x.on_shipping, true), 'startsAt', x.starts_at, 'endsAt', x.ends_at)
        order by x.id), '[]')
      from tax_rates x
      where ${ctx.scope.where('x')}
        and ((x.country = (${countryOf(address)})::enum_tax_rates_country
              and x.postcode_key = any(${postcodeKeys(address)}))
          or (x.country = ${ctx.shop.taxation?.home || null}::enum_tax_rates_country and x.postcode_key = '')))`

/**
 * The keys of what holds everywhere or for a range, and every beginning of the code, with and
 * without the letters in front of it: a few too many, never one too few.
 */
const postcodeKeys = (address: Fragment): Fragment => sql`array(
  select unnest(array['', '...'])
  union all
  select unnest(array[left(code, n), left(code, n) || '*'])
  from (select upper(regexp_replace(normalize(${address}->>'postalCode', NFKC),
      '[^[:alnum:]]', '', 'g')) as whole) as written,
    lateral (values (whole), (regexp_replace(whole, '^[[:alpha:]]{1,2}(?=[0-9])', '')),
      (regexp_replace(whole, '[^0-9]', '', 'g'))) as forms (code),
    generate_series(1, length(code)) as n)`

const countryOf = (address: Fragment): Fragment => sql`
  coalesce(${JSON.stringify(TAXED_AS)}::jsonb->>(${address}->>'country'), ${address}->>'country')`

/** What kind of goods each class is to whoever else works taxes out, by its id, as JSON; asked only then. */
export const taxCodesSql = (ctx: Context): Fragment =>
  chosenCalculator(ctx.shop) === null
    ? sql`'{}'::jsonb`
    : sql`(
        select coalesce(jsonb_object_agg(x.id, x.code), '{}') from tax_classes x
        where ${ctx.scope.where('x')} and x.code is not null)`

export const taxRateOf = (row: TaxRateRow): TaxRate => ({
  ...row,
  startsAt: row.startsAt === null ? null : new Date(row.startsAt),
  endsAt: row.endsAt === null ? null : new Date(row.endsAt),
})

/** The place of an address, as far as taxes want to know it. */
export const taxPlaceOf = (
  address: {
    readonly country: string
    readonly region?: string
    readonly postalCode?: string
  } | null,
): TaxPlace | null =>
  address && {
    country: TAXED_AS[address.country] ?? address.country,
    region: address.region ?? null,
    postalCode: address.postalCode ?? null,
  }
