import { createPayout } from '../payments/payout.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import { integer, metadata, only, required, text } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { find } from './find.ts'

export const payoutRoutes = [
  route(
    'POST',
    '/v1/payouts',
    {
      amount: required(integer({ min: 1 })),
      currency: required(text()),
      description: text(),
      metadata: metadata(),
      method: only('standard', 'no bank here is instant'),
      statement_descriptor: text({ max: 22 }),
    },
    ({ world, account, params }) =>
      createPayout(world, account, {
        amount: params.amount,
        currency: params.currency.toLowerCase(),
        automatic: false,
        description: params.description,
        metadata: params.metadata,
        statementDescriptor: params.statement_descriptor,
      }).object,
  ),
  route(
    'GET',
    '/v1/payouts',
    { ...createdShape, arrival_date: createdShape.created, status: text() },
    (call) => {
      const { created, arrival_date: arrival, status } = call.params
      return page(
        call.world.store.all(
          'payouts',
          ({ account, object }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            isWithin(object.arrival_date, arrival) &&
            (status === undefined || object.status === status),
        ),
        { params: call.params, url: '/v1/payouts' },
      )
    },
  ),
  route('GET', '/v1/payouts/:id', {}, (call) => find(call, 'payouts', 'payout').object),
]
