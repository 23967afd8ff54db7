import { sql, type Context } from '@souk/kernel'

import { postcodeKey, rateKey, type NamedRate } from '../domain/index.ts'

export type KeptRates = {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
}

type Stored = Pick<
  NamedRate,
  'country' | 'region' | 'postcode' | 'taxClass' | 'layer' | 'name' | 'rate' | 'compound'
> & {
  readonly id: string
  readonly onShipping: boolean
  readonly startsAt: string | null
  readonly endsAt: string | null
}

/**
 * Puts rates into the shop's table, classes that are new along with them: always the same number of
 * statements. A rate that is there already (same place, class, layer and beginning) is changed where
 * it differs, so the same file twice changes nothing the second time.
 *
 * @param options.change false leaves what is there as it is
 * @param options.write false only tells what would happen
 */
export const keepRates = (
  ctx: Context,
  rates: readonly NamedRate[],
  { change, write }: { readonly change: boolean; readonly write: boolean },
): Promise<KeptRates> =>
  ctx.transaction(async (inside) => {
    const wanted = new Map(rates.map((rate) => [rateKey(rate), rate]))
    // Who else fills the table now waits, and then finds it filled.
    await inside.sql(
      sql`select pg_advisory_xact_lock(hashtext(${`souk.tax_rates ${inside.shop.id}`}))`,
    )
    const present = new Map(
      (await storedRates(inside, rates)).map((row) => [
        rateKey({ ...row, startsAt: row.startsAt ? new Date(row.startsAt) : null }),
        row,
      ]),
    )
    const created = [...wanted].filter(([key]) => !present.has(key)).map(([, rate]) => rate)
    const changed = [...wanted].flatMap(([key, rate]) => {
      const row = present.get(key)
      return change && row && differs(rate, row) ? [{ ...rate, id: row.id }] : []
    })
    if (write && created.length + changed.length > 0) {
      await inside.sql(addClasses(inside, created))
      await inside.sql(addRates(inside, created))
      await inside.sql(changeRates(inside, changed))
    }
    return {
      created: created.length,
      changed: changed.length,
      unchanged: wanted.size - created.length - changed.length,
    }
  })

const storedRates = (ctx: Context, rates: readonly NamedRate[]): Promise<Stored[]> =>
  ctx.sql<Stored>(sql`
    select x.id::text, x.country::text as country, nullif(x.region, '') as region,
      nullif(x.postcode, '') as postcode, k.title as "taxClass", x.layer::int as layer, x.name,
      x.rate::float8 as rate, coalesce(x.compound, false) as compound,
      coalesce(x.on_shipping, true) as "onShipping", to_json(x.starts_at)#>>'{}' as "startsAt",
      to_json(x.ends_at)#>>'{}' as "endsAt"
    from tax_rates x left join tax_classes k on k.id = x.tax_class_id
    where ${ctx.scope.where('x')} and x.country::text = any(${countriesOf(rates)}::text[])`)

const countriesOf = (rates: readonly NamedRate[]): string =>
  `{${[...new Set(rates.map(({ country }) => country))].join(',')}}`

const differs = (rate: NamedRate, row: Stored): boolean =>
  rate.rate !== row.rate ||
  rate.name !== row.name ||
  rate.compound !== row.compound ||
  rate.onShipping !== row.onShipping ||
  (rate.endsAt?.getTime() ?? null) !== (row.endsAt ? new Date(row.endsAt).getTime() : null)

const addClasses = (ctx: Context, rates: readonly NamedRate[]) => {
  const titles = new Map(
    rates.flatMap(({ taxClass }) =>
      taxClass ? [[taxClass.toLowerCase(), taxClass] as const] : [],
    ),
  )
  const rows = [...titles.values()].map((title) => ({ id: ctx.newId(), title }))
  return sql`
    insert into tax_classes (id, title, updated_at, created_at${ctx.scope.column})
    select w.id, w.title, now(), now()${ctx.scope.value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, title text)
    where not exists (
      select from tax_classes k where ${ctx.scope.where('k')} and lower(k.title) = lower(w.title))`
}

const addRates = (ctx: Context, rates: readonly NamedRate[]) => {
  const rows = rates.map((rate) => ({ ...rate, id: ctx.newId(), key: keyOf(rate) }))
  return sql`
    insert into tax_rates (id, name, country, region, postcode, postcode_key, tax_class_id, rate, layer,
      compound, on_shipping, starts_at, ends_at, source, updated_at, created_at${ctx.scope.column})
    select w.id, w.name, w.country::enum_tax_rates_country, w.region, w.postcode, w.key,
      (select k.id from tax_classes k
       where ${ctx.scope.where('k')} and lower(k.title) = lower(w."taxClass")
       order by k.id limit 1),
      w.rate, w.layer, w.compound, w."onShipping", w."startsAt", w."endsAt", w.source,
      now(), now()${ctx.scope.value}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, name text, country text,
      region text, postcode text, key text, "taxClass" text, rate numeric, layer numeric,
      compound boolean, "onShipping" boolean, "startsAt" timestamptz, "endsAt" timestamptz,
      source text)`
}

const changeRates = (ctx: Context, rates: readonly (NamedRate & { readonly id: string })[]) => sql`
  update tax_rates x set name = w.name, rate = w.rate, compound = w.compound,
    on_shipping = w."onShipping", ends_at = w."endsAt", source = w.source, updated_at = now()
  from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb) as w(id uuid, name text, rate numeric,
    compound boolean, "onShipping" boolean, "endsAt" timestamptz, source text)
  where ${ctx.scope.where('x')} and x.id = w.id`

const keyOf = ({ postcode, country }: NamedRate): string => postcodeKey(postcode, country)
