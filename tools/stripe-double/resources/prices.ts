import Stripe from 'stripe'
import { invalid, missing } from '../server/errors.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import {
  clearable,
  decimal,
  flag,
  hash,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  required,
  text,
} from '../server/parameters.ts'
import type { Kind } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { find } from './find.ts'
import { pick } from './pick.ts'
import { createProduct } from './products.ts'

const tierTop: Kind<number | null> = {
  read: (value, name) => (value === 'inf' ? null : integer({ min: 1 }).read(value, name)),
}

export const priceRoutes = [
  route(
    'POST',
    '/v1/prices',
    {
      currency: required(text()),
      active: flag(),
      billing_scheme: oneOf('per_unit', 'tiered'),
      lookup_key: text(),
      metadata: metadata(),
      nickname: text(),
      product: text(),
      product_data: hash({ name: required(text()), metadata: metadata() }),
      recurring: hash({
        interval: required(oneOf('day', 'month', 'week', 'year')),
        interval_count: integer({ min: 1, max: 36 }),
        meter: text(),
        usage_type: oneOf('licensed', 'metered'),
      }),
      tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
      tiers: list(
        hash({
          up_to: required(tierTop),
          unit_amount: integer({ min: 0 }),
          unit_amount_decimal: decimal(),
          flat_amount: integer({ min: 0 }),
        }),
      ),
      tiers_mode: oneOf('graduated', 'volume'),
      unit_amount: integer({ min: 0 }),
      unit_amount_decimal: decimal(),
    },
    ({ world, account, params }) => {
      const { lookup_key: key } = params
      const isTaken = world.store
        .all('prices', (row) => row.account === account)
        .some(({ object }) => object.active && object.lookup_key === key)
      if (key !== undefined && isTaken) {
        throw invalid(`A price (\`${key}\`) already uses that lookup key.`, { param: 'lookup_key' })
      }
      const product = productFor(world, account, params)
      const { recurring, tiers, tiers_mode: mode, billing_scheme: scheme = 'per_unit' } = params
      const amount = params.unit_amount ?? null
      const exact = params.unit_amount_decimal
      if ((scheme === 'tiered') !== (tiers !== undefined && mode !== undefined)) {
        throw invalid('Tiers, their mode and billing_scheme=tiered belong together.', {
          param: 'tiers',
        })
      }
      if (scheme === 'per_unit' && amount === null && exact === undefined) {
        throw invalid('Prices require an `unit_amount` or `unit_amount_decimal`.', {
          code: 'parameter_missing',
          param: 'unit_amount',
        })
      }
      const isMetered = recurring?.usage_type === 'metered'
      if (isMetered !== (recurring?.meter !== undefined)) {
        throw invalid('A metered price needs a meter, and only a metered price has one.', {
          param: 'recurring[meter]',
        })
      }
      if (
        recurring?.meter !== undefined &&
        world.store.get('meters', recurring.meter) === undefined
      ) {
        throw missing('meter', recurring.meter, 'recurring[meter]')
      }
      const price: Stripe.Price = {
        id: world.newId('price'),
        object: 'price',
        active: params.active ?? true,
        billing_scheme: scheme,
        created: world.clock.now(),
        currency: params.currency.toLowerCase(),
        custom_unit_amount: null,
        livemode: false,
        lookup_key: params.lookup_key ?? null,
        metadata: params.metadata ?? {},
        nickname: params.nickname ?? null,
        product,
        recurring:
          recurring === undefined
            ? null
            : {
                interval: recurring.interval,
                interval_count: recurring.interval_count ?? 1,
                meter: recurring.meter ?? null,
                trial_period_days: null,
                usage_type: recurring.usage_type ?? 'licensed',
              },
        tax_behavior: params.tax_behavior ?? 'unspecified',
        tiers_mode: mode ?? null,
        transform_quantity: null,
        type: recurring === undefined ? 'one_time' : 'recurring',
        unit_amount: scheme === 'tiered' ? null : (amount ?? wholeOf(exact)),
        unit_amount_decimal: decimalOf(exact ?? amount),
      }
      world.store.insert('prices', account, price, {
        tiers: (tiers ?? []).map((tier) => ({
          flat_amount: tier.flat_amount ?? null,
          flat_amount_decimal: decimalOf(tier.flat_amount),
          unit_amount: tier.unit_amount ?? wholeOf(tier.unit_amount_decimal),
          unit_amount_decimal: decimalOf(tier.unit_amount_decimal ?? tier.unit_amount),
          up_to: tier.up_to,
        })),
      })
      emit(world, account, { type: 'price.created', object: price })
      return price
    },
  ),
  route(
    'GET',
    '/v1/prices',
    {
      ...createdShape,
      active: flag(),
      currency: text(),
      lookup_keys: list(text(), { max: 10 }),
      product: text(),
      type: oneOf('one_time', 'recurring'),
    },
    (call) => {
      const { created, active, currency, lookup_keys: keys, product, type } = call.params
      return page(
        call.world.store.all(
          'prices',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            (active === undefined || object.active === active) &&
            (currency === undefined || object.currency === currency) &&
            (keys === undefined || keys.includes(object.lookup_key ?? '')) &&
            (product === undefined || object.product === product) &&
            (type === undefined || object.type === type),
        ),
        { params: call.params, url: '/v1/prices' },
      )
    },
  ),
  route('GET', '/v1/prices/:id', {}, (call) => find(call, 'prices', 'price').object),
  route(
    'POST',
    '/v1/prices/:id',
    {
      active: flag(),
      lookup_key: text(),
      metadata: clearable(metadata()),
      nickname: text(),
    },
    (call) => {
      const { id, account, object } = find(call, 'prices', 'price')
      const changed = call.world.store.change('prices', id, {
        ...pick(call.params, ['active', 'lookup_key', 'nickname']),
        metadata: mergeMetadata(object.metadata, call.params.metadata),
      })
      emit(call.world, account, { type: 'price.updated', object: changed.object })
      return changed.object
    },
  ),
]

const productFor = (
  world: World,
  account: string,
  given: { product?: string; product_data?: { name: string; metadata?: Record<string, string> } },
): string => {
  if (given.product_data !== undefined) return createProduct(world, account, given.product_data).id
  const id = given.product ?? ''
  if (world.store.get('products', id)?.account !== account) throw missing('product', id, 'product')
  return id
}

const decimalOf = (value: number | string | null | undefined): Stripe.Decimal | null =>
  value === null || value === undefined ? null : Stripe.Decimal.from(value)

/** A fraction of a cent has no whole amount. */
const wholeOf = (value: string | undefined): number | null =>
  value !== undefined && /^\d+$/.test(value) ? Number(value) : null
