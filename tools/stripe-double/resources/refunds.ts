import { createRefund } from '../payments/refund.ts'
import { theId } from '../payments/idOf.ts'
import { conflict, invalid, missing } from '../server/errors.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import {
  clearable,
  flag,
  integer,
  mergeMetadata,
  metadata,
  oneOf,
  text,
} from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { find } from './find.ts'

export const refundRoutes = [
  route(
    'POST',
    '/v1/refunds',
    {
      amount: integer({ min: 1 }),
      charge: text(),
      payment_intent: text(),
      metadata: clearable(metadata()),
      reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
      refund_application_fee: flag(),
      reverse_transfer: flag(),
    },
    ({ world, account, params }) =>
      createRefund(world, chargeOf(world, account, params), params).object,
  ),
  route(
    'GET',
    '/v1/refunds',
    { ...createdShape, charge: text(), payment_intent: text() },
    (call) => {
      const { created, charge, payment_intent: intent } = call.params
      return page(
        call.world.store.all(
          'refunds',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            (charge === undefined || object.charge === charge) &&
            (intent === undefined || object.payment_intent === intent),
        ),
        { params: call.params, url: '/v1/refunds' },
      )
    },
  ),
  route('GET', '/v1/refunds/:id', {}, (call) => find(call, 'refunds', 'refund').object),
  route('POST', '/v1/refunds/:id', { metadata: clearable(metadata()) }, (call) => {
    const { id, object } = find(call, 'refunds', 'refund')
    return call.world.store.change('refunds', id, {
      metadata: mergeMetadata(object.metadata, call.params.metadata),
    }).object
  }),
]

const chargeOf = (
  { store }: World,
  account: string,
  { charge, payment_intent: intent }: { charge?: string; payment_intent?: string },
): Row<'charges'> => {
  if ((charge === undefined) === (intent === undefined)) {
    throw invalid('You must provide either a charge or a payment_intent, and not both.', {
      code: 'parameter_missing',
      param: 'payment_intent',
    })
  }
  if (charge !== undefined) {
    const row = store.get('charges', charge)
    if (row === undefined || row.account !== account) throw missing('charge', charge, 'charge')
    return row
  }
  const row = store.get('payment_intents', String(intent))
  if (row === undefined || row.account !== account) {
    throw missing('payment_intent', String(intent), 'payment_intent')
  }
  if (row.object.latest_charge === null) {
    throw conflict(`The PaymentIntent ${row.id} does not have a successful charge to refund.`, {
      param: 'payment_intent',
    })
  }
  return store.must('charges', theId(row.object.latest_charge))
}
