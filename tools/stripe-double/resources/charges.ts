import { createdShape, isWithin, page } from '../server/lists.ts'
import { clearable, mergeMetadata, metadata, text } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { find } from './find.ts'
import { pick } from './pick.ts'

export const chargeRoutes = [
  route(
    'GET',
    '/v1/charges',
    { ...createdShape, customer: text(), payment_intent: text(), transfer_group: text() },
    (call) => {
      const { created, customer, payment_intent: intent, transfer_group: group } = call.params
      return page(
        call.world.store.all(
          'charges',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            (customer === undefined || object.customer === customer) &&
            (intent === undefined || object.payment_intent === intent) &&
            (group === undefined || object.transfer_group === group),
        ),
        { params: call.params, url: '/v1/charges' },
      )
    },
  ),
  route('GET', '/v1/charges/:id', {}, (call) => find(call, 'charges', 'charge').object),
  route(
    'POST',
    '/v1/charges/:id',
    {
      description: text(),
      metadata: clearable(metadata()),
      receipt_email: text(),
      transfer_group: text(),
    },
    (call) => {
      const { id, object } = find(call, 'charges', 'charge')
      return call.world.store.change('charges', id, {
        ...pick(call.params, ['description', 'receipt_email', 'transfer_group']),
        metadata: mergeMetadata(object.metadata, call.params.metadata),
      }).object
    },
  ),
]
