import { createSession } from '../payments/createSession.ts'
import { expireSession } from '../payments/paySession.ts'
import { createdShape, embeddedList, isWithin, page } from '../server/lists.ts'
import {
  flag,
  hash,
  integer,
  list,
  metadata,
  mergeMetadata,
  oneOf,
  required,
  text,
} from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { find } from './find.ts'
import { intentCaptureMethods } from './paymentIntents.ts'
import { shippingShape } from './shapes.ts'

const lineItemShape = {
  price: text(),
  quantity: integer({ min: 1, max: 999_999 }),
  price_data: hash({
    currency: required(text()),
    unit_amount: required(integer({ min: 0 })),
    product_data: required(
      hash({
        name: required(text()),
        description: text(),
        images: list(text(), { max: 8 }),
        metadata: metadata(),
        tax_code: text(),
      }),
    ),
    tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
  }),
}

export const checkoutSessionRoutes = [
  route(
    'POST',
    '/v1/checkout/sessions',
    {
      mode: required(oneOf('payment', 'setup', 'subscription')),
      ui_mode: oneOf('elements', 'embedded_page', 'form', 'hosted_page'),
      line_items: required(list(hash(lineItemShape))),
      success_url: text(),
      cancel_url: text(),
      return_url: text(),
      client_reference_id: text({ max: 200 }),
      customer_email: text(),
      expires_at: integer(),
      locale: text(),
      metadata: metadata(),
      submit_type: oneOf('auto', 'book', 'donate', 'pay', 'subscribe'),
      payment_method_collection: oneOf('always', 'if_required'),
      payment_intent_data: hash({
        application_fee_amount: integer({ min: 0 }),
        capture_method: intentCaptureMethods,
        description: text(),
        metadata: metadata(),
        on_behalf_of: text(),
        receipt_email: text(),
        shipping: hash(shippingShape),
        statement_descriptor: text({ max: 22 }),
        statement_descriptor_suffix: text({ max: 22 }),
        transfer_data: hash({ destination: required(text()), amount: integer({ min: 1 }) }),
        transfer_group: text(),
      }),
      redirect_on_completion: oneOf('always', 'if_required', 'never'),
      automatic_tax: hash({ enabled: required(flag()) }),
    },
    ({ world, account, params }) => createSession(world, account, params).object,
  ),
  route(
    'GET',
    '/v1/checkout/sessions',
    {
      ...createdShape,
      payment_intent: text(),
      status: oneOf('complete', 'expired', 'open'),
    },
    (call) =>
      page(
        call.world.store.all('checkout_sessions', ({ account, object }) => {
          const { status, payment_intent: intent, created } = call.params
          return (
            account === call.account &&
            isWithin(object.created, created) &&
            (status === undefined || object.status === status) &&
            (intent === undefined || object.payment_intent === intent)
          )
        }),
        { params: call.params, url: '/v1/checkout/sessions' },
      ),
  ),
  route(
    'GET',
    '/v1/checkout/sessions/:id',
    {},
    (call) => find(call, 'checkout_sessions', 'checkout.session').object,
  ),
  route('POST', '/v1/checkout/sessions/:id', { metadata: metadata() }, (call) => {
    const { id, object } = find(call, 'checkout_sessions', 'checkout.session')
    return call.world.store.change('checkout_sessions', id, {
      metadata: mergeMetadata(object.metadata, call.params.metadata),
    }).object
  }),
  route(
    'GET',
    '/v1/checkout/sessions/:id/line_items',
    { limit: integer({ min: 1, max: 100 }) },
    (call) => {
      const { hidden, id } = find(call, 'checkout_sessions', 'checkout.session')
      return embeddedList(hidden.lineItems, `/v1/checkout/sessions/${id}/line_items`)
    },
  ),
  route(
    'POST',
    '/v1/checkout/sessions/:id/expire',
    {},
    (call) => expireSession(call.world, find(call, 'checkout_sessions', 'checkout.session')).object,
  ),
]
