import type Stripe from 'stripe'
import { applyReview, include, requirementsOf } from '../accounts/state.ts'
import { announce } from '../accounts/announce.ts'
import { invalid, missing } from '../server/errors.ts'
import {
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
import { route2 } from '../server/route.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'

const includes = list(
  oneOf(
    'configuration.customer',
    'configuration.merchant',
    'configuration.recipient',
    'defaults',
    'future_requirements',
    'identity',
    'requirements',
  ),
)

const requested = hash({ requested: required(flag()) })

const configurationShape = {
  merchant: hash({
    capabilities: hash({ card_payments: requested }),
    mcc: text(),
    statement_descriptor: hash({ descriptor: text({ max: 22 }), prefix: text({ max: 10 }) }),
  }),
  recipient: hash({
    capabilities: hash({ stripe_balance: hash({ stripe_transfers: requested }) }),
  }),
  customer: hash({}),
}

const accountShape = {
  configuration: hash(configurationShape),
  contact_email: text(),
  contact_phone: text(),
  dashboard: oneOf('express', 'full', 'none'),
  defaults: hash({
    currency: text(),
    locales: list(text()),
    profile: hash({
      business_url: text(),
      doing_business_as: text(),
      product_description: text(),
    }),
    responsibilities: hash({
      fees_collector: required(
        oneOf('application', 'application_custom', 'application_express', 'stripe'),
      ),
      losses_collector: required(oneOf('application', 'stripe')),
    }),
  }),
  display_name: text(),
  identity: hash({
    country: text(),
    entity_type: oneOf('company', 'government_entity', 'individual', 'non_profit'),
    business_details: hash({ registered_name: text() }),
  }),
  include: includes,
  metadata: metadata(),
}

export const accountRoutes = [
  route2('POST', '/v2/core/accounts', accountShape, ({ world, params }) => {
    const { configuration, defaults, dashboard } = params
    if (configuration?.merchant !== undefined && defaults?.responsibilities === undefined) {
      throw invalid('defaults.responsibilities is required with the merchant configuration.', {
        code: 'invalid_fields',
        param: 'defaults.responsibilities',
      })
    }
    const account: Stripe.V2.Core.Account = {
      id: world.newId('acct', 16),
      object: 'v2.core.account',
      applied_configurations: [],
      closed: false,
      configuration: {},
      created: world.clock.iso(),
      ...(dashboard === undefined ? {} : { dashboard }),
      defaults: {
        currency: 'usd',
        locales: [],
        responsibilities: {
          fees_collector: 'stripe',
          losses_collector: 'stripe',
          ...defaults?.responsibilities,
          requirements_collector: 'stripe',
        },
      },
      livemode: false,
      metadata: {},
    }
    const row = world.store.insert('accounts', world.platform, account, {
      facts: {},
      requested: { merchant: [], recipient: [] },
      review: 'verified',
    })
    announce(world, row.id, { type: 'v2.core.account.created' })
    return include(apply(world, row, params), params.include)
  }),
  route2(
    'GET',
    '/v2/core/accounts',
    {
      applied_configurations: list(oneOf('customer', 'merchant', 'recipient')),
      closed: flag(),
      limit: integer({ min: 1, max: 20 }),
      page: text(),
    },
    ({ world, params }) => {
      const { limit = 10, applied_configurations: applied = [], closed = false } = params
      const rows = world.store
        .all('accounts', ({ object }) => (object.closed ?? false) === closed)
        .filter(({ object }) =>
          applied.every((each) => object.applied_configurations.includes(each)),
        )
        .toReversed()
      const from = Number(params.page ?? 0)
      const next = from + limit
      return {
        data: rows.slice(from, next).map((row) => include(row, [])),
        next_page_url: next < rows.length ? `/v2/core/accounts?limit=${limit}&page=${next}` : null,
        previous_page_url:
          from > 0 ? `/v2/core/accounts?limit=${limit}&page=${Math.max(0, from - limit)}` : null,
      }
    },
  ),
  route2('GET', '/v2/core/accounts/:id', { include: includes }, (call) =>
    include(account(call), call.params.include),
  ),
  route2('POST', '/v2/core/accounts/:id', accountShape, (call) => {
    const row = account(call)
    if (row.object.closed === true) {
      throw invalid(`The account ${row.id} is closed.`, { code: 'account_closed' })
    }
    announce(call.world, row.id, { type: 'v2.core.account.updated' })
    return include(apply(call.world, row, call.params), call.params.include)
  }),
  route2(
    'POST',
    '/v2/core/accounts/:id/close',
    { applied_configurations: list(oneOf('customer', 'merchant', 'recipient')) },
    (call) => {
      const row = account(call)
      const closed = call.world.store.change('accounts', row.id, { closed: true })
      announce(call.world, row.id, { type: 'v2.core.account.closed' })
      return include(closed, [])
    },
  ),
]

type Given = {
  configuration?: {
    merchant?: {
      capabilities?: { card_payments?: { requested: boolean } }
      mcc?: string
      statement_descriptor?: { descriptor?: string; prefix?: string }
    }
    recipient?: {
      capabilities?: { stripe_balance?: { stripe_transfers?: { requested: boolean } } }
    }
    customer?: object
  }
  contact_email?: string
  contact_phone?: string
  dashboard?: 'express' | 'full' | 'none'
  defaults?: {
    currency?: string
    locales?: string[]
    profile?: { business_url?: string; doing_business_as?: string; product_description?: string }
    responsibilities?: {
      fees_collector: 'application' | 'application_custom' | 'application_express' | 'stripe'
      losses_collector: 'application' | 'stripe'
    }
  }
  display_name?: string
  identity?: {
    country?: string
    entity_type?: 'company' | 'government_entity' | 'individual' | 'non_profit'
    business_details?: { registered_name?: string }
  }
  metadata?: Record<string, string>
}

const apply = (world: World, row: Row<'accounts'>, given: Given): Row<'accounts'> => {
  const { object, hidden } = row
  const { configuration: asked, defaults, identity, metadata: data } = given
  const merchant = asked?.merchant
  const before = object.configuration ?? {}
  const requestedNow = {
    merchant: [
      ...new Set([
        ...hidden.requested.merchant,
        ...(merchant?.capabilities?.card_payments?.requested === true ? ['card_payments'] : []),
      ]),
    ],
    recipient: [
      ...new Set([
        ...hidden.requested.recipient,
        ...(asked?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.requested === true
          ? ['stripe_transfers']
          : []),
      ]),
    ],
  }
  const country = identity?.country?.toLowerCase()
  const changed = world.store.change(
    'accounts',
    row.id,
    {
      ...(given.contact_email === undefined ? {} : { contact_email: given.contact_email }),
      ...(given.contact_phone === undefined ? {} : { contact_phone: given.contact_phone }),
      ...(given.display_name === undefined ? {} : { display_name: given.display_name }),
      ...(given.dashboard === undefined ? {} : { dashboard: given.dashboard }),
      metadata: mergeMetadata(object.metadata ?? {}, data),
      applied_configurations: configurations.filter(
        (each) => object.applied_configurations.includes(each) || asked?.[each] !== undefined,
      ),
      configuration: {
        ...before,
        ...(asked?.customer === undefined ? {} : { customer: { applied: true } }),
        ...(merchant === undefined
          ? {}
          : {
              merchant: {
                ...before.merchant,
                applied: true,
                ...(merchant.mcc === undefined ? {} : { mcc: merchant.mcc }),
                ...(merchant.statement_descriptor === undefined
                  ? {}
                  : { statement_descriptor: merchant.statement_descriptor }),
              },
            }),
        ...(asked?.recipient === undefined
          ? {}
          : { recipient: { ...before.recipient, applied: true } }),
      },
      ...(object.defaults === undefined
        ? {}
        : {
            defaults: {
              ...object.defaults,
              ...(defaults?.currency === undefined ? {} : { currency: defaults.currency }),
              ...(defaults?.locales === undefined ? {} : { locales: defaults.locales }),
              ...(defaults?.profile === undefined ? {} : { profile: defaults.profile }),
              responsibilities: {
                ...object.defaults.responsibilities,
                ...defaults?.responsibilities,
              },
            },
          }),
      identity: { ...object.identity, ...identity, ...(country === undefined ? {} : { country }) },
    },
    { requested: requestedNow },
  )
  const reviewed = applyReview(world, changed)
  return world.store.change('accounts', reviewed.id, { requirements: requirementsOf(reviewed) })
}

const configurations = ['customer', 'merchant', 'recipient'] as const

const account = ({ world, path }: { world: World; path: Readonly<Record<string, string>> }) => {
  const id = path.id ?? ''
  const row = world.store.get('accounts', id)
  if (row === undefined) throw missing('account', id)
  return row
}
