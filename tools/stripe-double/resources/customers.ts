import type Stripe from 'stripe'
import { changeCredit } from '../billing/credit.ts'
import { emptyAddress, methodFor } from '../payments/methods.ts'
import { conflict, missing } from '../server/errors.ts'
import { createdShape, isWithin, listShape, page } from '../server/lists.ts'
import {
  clearable,
  hash,
  integer,
  mergeMetadata,
  metadata,
  oneOf,
  required,
  text,
} from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { find } from './find.ts'
import { pick } from './pick.ts'
import { addressShape } from './shapes.ts'

const customerShape = {
  address: clearable(hash(addressShape)),
  description: text(),
  email: text(),
  invoice_settings: hash({ default_payment_method: text() }),
  metadata: clearable(metadata()),
  name: text(),
  payment_method: text(),
  phone: text(),
}

export const customerRoutes = [
  route('POST', '/v1/customers', customerShape, ({ world, account, params }) => {
    const customer: Stripe.Customer = {
      id: world.newId('cus', 14),
      object: 'customer',
      address: addressOf(params.address),
      balance: 0,
      created: world.clock.now(),
      currency: null,
      default_source: null,
      delinquent: false,
      description: params.description ?? null,
      email: params.email ?? null,
      invoice_prefix: world.newId('x', 8).slice(2).toUpperCase(),
      invoice_settings: {
        custom_fields: null,
        default_payment_method: null,
        footer: null,
        rendering_options: null,
      },
      livemode: false,
      metadata: params.metadata ?? {},
      name: params.name ?? null,
      next_invoice_sequence: 1,
      phone: params.phone ?? null,
      preferred_locales: [],
      shipping: null,
      tax_exempt: 'none',
      test_clock: null,
    }
    world.store.insert('customers', account, customer, {})
    if (params.payment_method !== undefined) attach(world, customer.id, params.payment_method)
    setDefaultMethod(world, customer.id, params.invoice_settings?.default_payment_method)
    const { object } = world.store.must('customers', customer.id)
    emit(world, account, { type: 'customer.created', object })
    return object
  }),
  route('GET', '/v1/customers', { ...createdShape, email: text() }, (call) =>
    page(
      call.world.store.all(
        'customers',
        ({ account, object }) =>
          account === call.account &&
          isWithin(object.created, call.params.created) &&
          (call.params.email === undefined || object.email === call.params.email),
      ),
      { params: call.params, url: '/v1/customers' },
    ),
  ),
  route('GET', '/v1/customers/:id', {}, (call) => find(call, 'customers', 'customer').object),
  route('POST', '/v1/customers/:id', customerShape, (call) => {
    const { world, params } = call
    const { id, account, object } = find(call, 'customers', 'customer')
    world.store.change('customers', id, {
      ...pick(params, ['description', 'email', 'name', 'phone']),
      ...(params.address === undefined ? {} : { address: addressOf(params.address) }),
      metadata: mergeMetadata(object.metadata, params.metadata),
    })
    if (params.payment_method !== undefined) attach(world, id, params.payment_method)
    setDefaultMethod(world, id, params.invoice_settings?.default_payment_method)
    const changed = world.store.must('customers', id)
    emit(world, account, { type: 'customer.updated', object: changed.object })
    return changed.object
  }),
  route(
    'POST',
    '/v1/customers/:id/balance_transactions',
    {
      amount: required(integer()),
      currency: required(text()),
      description: text(),
      metadata: clearable(metadata()),
    },
    (call) => {
      const { id, object } = find(call, 'customers', 'customer')
      const { amount, description = null, metadata: data } = call.params
      const currency = call.params.currency.toLowerCase()
      if (object.currency != null && object.currency !== currency) {
        throw conflict(`The customer ${id} has a balance in ${object.currency} already.`, {
          param: 'currency',
        })
      }
      return changeCredit(call.world, id, {
        amount,
        currency,
        type: 'adjustment',
        description,
        metadata: data ?? {},
      }).object
    },
  ),
  route('GET', '/v1/customers/:id/balance_transactions', listShape, (call) => {
    const { id } = find(call, 'customers', 'customer')
    return page(
      call.world.store.all('customer_balance_transactions', ({ object }) => object.customer === id),
      { params: call.params, url: `/v1/customers/${id}/balance_transactions` },
    )
  }),
  route(
    'GET',
    '/v1/customers/:id/payment_methods',
    { ...listShape, type: methodTypes() },
    (call) => {
      const { id } = find(call, 'customers', 'customer')
      const { type } = call.params
      return page(
        call.world.store.all(
          'payment_methods',
          ({ object }) => object.customer === id && (type === undefined || object.type === type),
        ),
        { params: call.params, url: `/v1/customers/${id}/payment_methods` },
      )
    },
  ),
  route(
    'GET',
    '/v1/payment_methods/:id',
    {},
    (call) => find(call, 'payment_methods', 'payment_method').object,
  ),
  route('POST', '/v1/payment_methods/:id/attach', { customer: required(text()) }, (call) => {
    const { customer } = call.params
    if (call.world.store.get('customers', customer)?.account !== call.account) {
      throw missing('customer', customer, 'customer')
    }
    return attach(call.world, customer, call.path.id ?? '').object
  }),
  route('POST', '/v1/payment_methods/:id/detach', {}, (call) => {
    const { id, account } = find(call, 'payment_methods', 'payment_method')
    const detached = call.world.store.change('payment_methods', id, { customer: null })
    emit(call.world, account, { type: 'payment_method.detached', object: detached.object })
    return detached.object
  }),
]

function methodTypes() {
  return oneOf('bacs_debit', 'card', 'sepa_debit', 'us_bank_account')
}

const attach = (world: World, customer: string, token: string) => {
  const { account } = world.store.must('customers', customer)
  const method = methodFor(world, account, token)
  const attached = world.store.change('payment_methods', method.id, { customer })
  emit(world, account, { type: 'payment_method.attached', object: attached.object })
  return attached
}

export const setDefaultMethod = (world: World, customer: string, method: string | undefined) => {
  if (method === undefined) return
  const { object, account } = world.store.must('customers', customer)
  const row = methodFor(world, account, method)
  if (row.object.customer !== customer && row.id === method) {
    throw conflict(
      'The customer does not have a payment method with the ID provided. The payment method must be attached to the customer.',
      { code: 'resource_missing', param: 'invoice_settings[default_payment_method]' },
    )
  }
  world.store.change('payment_methods', row.id, { customer })
  world.store.change('customers', customer, {
    invoice_settings: { ...object.invoice_settings, default_payment_method: row.id },
  })
}

const addressOf = (given: Partial<Stripe.Address> | null | undefined): Stripe.Address | null =>
  given === null || given === undefined ? null : { ...emptyAddress, ...given }
