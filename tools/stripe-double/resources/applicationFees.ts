import { move } from '../books/move.ts'
import { concludeFeeRefund, createFeeRefund } from '../payments/feeRefund.ts'
import { theId } from '../payments/idOf.ts'
import { feeRefundPosting } from '../payments/reversal.ts'
import { conflict } from '../server/errors.ts'
import { createdShape, isWithin, listShape, page } from '../server/lists.ts'
import { integer, metadata, text } from '../server/parameters.ts'
import { route } from '../server/route.ts'
import { find } from './find.ts'

export const applicationFeeRoutes = [
  route('GET', '/v1/application_fees', { ...createdShape, charge: text() }, (call) => {
    const { created, charge } = call.params
    return page(
      call.world.store.all(
        'application_fees',
        ({ account, object }) =>
          account === call.account &&
          isWithin(object.created, created) &&
          (charge === undefined || object.charge === charge),
      ),
      { params: call.params, url: '/v1/application_fees' },
    )
  }),
  route(
    'GET',
    '/v1/application_fees/:id',
    {},
    (call) => find(call, 'application_fees', 'application_fee').object,
  ),
  route(
    'POST',
    '/v1/application_fees/:id/refunds',
    { amount: integer({ min: 1 }), metadata: metadata() },
    (call) => {
      const { world, params } = call
      const fee = find(call, 'application_fees', 'application_fee')
      const left = fee.object.amount - fee.object.amount_refunded
      const { amount = left } = params
      if (amount > left || left === 0) {
        throw conflict(`The application fee ${fee.id} has ${left} left to refund.`, {
          param: 'amount',
        })
      }
      const refund = createFeeRefund(world, fee, { amount, metadata: params.metadata ?? {} })
      const [given] = move(world, {
        cause: refund.id,
        currency: fee.object.currency,
        postings: [
          feeRefundPosting(world, refund),
          {
            account: theId(fee.object.account),
            type: 'adjustment',
            amount,
            source: refund.id,
            reporting: 'fee',
            description: 'Application fee refund',
          },
        ],
        outside: {},
      })
      concludeFeeRefund(world, refund, given?.id ?? null)
      return world.store.must('fee_refunds', refund.id).object
    },
  ),
  route('GET', '/v1/application_fees/:id/refunds', listShape, (call) => {
    const fee = find(call, 'application_fees', 'application_fee')
    return page(
      call.world.store.all('fee_refunds', ({ object }) => object.fee === fee.id),
      { params: call.params, url: `/v1/application_fees/${fee.id}/refunds` },
    )
  }),
]
