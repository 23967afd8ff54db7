import {
  draftInvoice,
  finaliseInvoice,
  closeInvoice,
  collectInvoice,
  isOnItsWay,
} from '../billing/invoice.ts'
import { createInvoiceItem } from '../billing/invoiceItem.ts'
import { pendingLines } from '../billing/lines.ts'
import { markPaid } from '../billing/markPaid.ts'
import { methodFor } from '../payments/methods.ts'
import { conflict, invalid, missing, StripeProblem } from '../server/errors.ts'
import { createdShape, isWithin, listShape, page } from '../server/lists.ts'
import {
  clearable,
  flag,
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
import { find } from './find.ts'

export const invoiceRoutes = [
  route(
    'POST',
    '/v1/invoices',
    {
      customer: required(text()),
      auto_advance: flag(),
      collection_method: oneOf('charge_automatically', 'send_invoice'),
      currency: text(),
      days_until_due: integer({ min: 0 }),
      description: text(),
      metadata: clearable(metadata()),
      pending_invoice_items_behavior: oneOf('exclude', 'include'),
    },
    ({ world, account, params }) => {
      const { customer, currency = 'usd', pending_invoice_items_behavior: pending } = params
      mustKnow(world, account, customer)
      return draftInvoice(world, account, {
        customer,
        currency,
        lines:
          pending === 'include'
            ? pendingLines(world, { customer, currency, subscription: null })
            : [],
        subscription: null,
        reason: 'manual',
        autoAdvance: params.auto_advance ?? false,
        collection: params.collection_method,
        daysUntilDue: params.days_until_due,
        description: params.description,
        metadata: params.metadata ?? {},
      }).object
    },
  ),
  route(
    'GET',
    '/v1/invoices',
    {
      ...createdShape,
      customer: text(),
      subscription: text(),
      status: oneOf('draft', 'open', 'paid', 'uncollectible', 'void'),
    },
    (call) => {
      const { created, customer, subscription, status } = call.params
      return page(
        call.world.store.all(
          'invoices',
          ({ account, object, hidden }) =>
            account === call.account &&
            isWithin(object.created, created) &&
            (customer === undefined || object.customer === customer) &&
            (subscription === undefined || hidden.subscription === subscription) &&
            (status === undefined || object.status === status),
        ),
        { params: call.params, url: '/v1/invoices' },
      )
    },
  ),
  route('GET', '/v1/invoices/:id', {}, (call) => find(call, 'invoices', 'invoice').object),
  route(
    'POST',
    '/v1/invoices/:id',
    { description: text(), metadata: clearable(metadata()) },
    (call) => {
      const { id, object } = find(call, 'invoices', 'invoice')
      return call.world.store.change('invoices', id, {
        description: call.params.description ?? object.description,
        metadata: mergeMetadata(object.metadata, call.params.metadata),
      }).object
    },
  ),
  route(
    'POST',
    '/v1/invoices/:id/finalize',
    { auto_advance: flag() },
    (call) => finaliseInvoice(call.world, find(call, 'invoices', 'invoice').id).object,
  ),
  route(
    'POST',
    '/v1/invoices/:id/pay',
    { off_session: flag(), paid_out_of_band: flag(), payment_method: text() },
    (call) => {
      const { world, params } = call
      const row = find(call, 'invoices', 'invoice')
      if (row.object.status === 'draft') finaliseInvoice(world, row.id)
      if (world.store.must('invoices', row.id).object.status !== 'open') {
        throw conflict('Invoice is already paid', { code: 'invoice_not_editable' })
      }
      if (params.paid_out_of_band === true)
        return markPaid(world, row.id, { outOfBand: true }).object
      if (params.payment_method !== undefined) {
        const method = methodFor(world, row.account, params.payment_method)
        world.store.change('invoices', row.id, { default_payment_method: method.id })
      }
      if (isOnItsWay(world, row.id)) throw conflict('The payment of this invoice is processing.')
      if (!collectInvoice(world, row.id) && !isOnItsWay(world, row.id)) throw declined
      return world.store.must('invoices', row.id).object
    },
  ),
  route(
    'POST',
    '/v1/invoices/:id/void',
    {},
    (call) => closeInvoice(call.world, find(call, 'invoices', 'invoice').id, 'void').object,
  ),
  route(
    'POST',
    '/v1/invoices/:id/mark_uncollectible',
    {},
    (call) =>
      closeInvoice(call.world, find(call, 'invoices', 'invoice').id, 'uncollectible').object,
  ),
  route(
    'GET',
    '/v1/invoice_payments',
    { ...listShape, invoice: text(), status: oneOf('canceled', 'open', 'paid') },
    (call) =>
      page(
        call.world.store.all(
          'invoice_payments',
          ({ account, object }) =>
            account === call.account &&
            (call.params.invoice === undefined || object.invoice === call.params.invoice) &&
            (call.params.status === undefined || object.status === call.params.status),
        ),
        { params: call.params, url: '/v1/invoice_payments' },
      ),
  ),
  route(
    'POST',
    '/v1/invoiceitems',
    {
      customer: required(text()),
      amount: required(integer()),
      currency: required(text()),
      description: text(),
      metadata: clearable(metadata()),
      period: hash({ start: required(integer()), end: required(integer()) }),
      subscription: text(),
    },
    ({ world, account, params }) => {
      mustKnow(world, account, params.customer)
      const { subscription = null, metadata: data } = params
      if (subscription !== null && world.store.get('subscriptions', subscription) === undefined) {
        throw missing('subscription', subscription, 'subscription')
      }
      const now = world.clock.now()
      return createInvoiceItem(world, account, {
        customer: params.customer,
        currency: params.currency.toLowerCase(),
        amount: params.amount,
        description: params.description ?? null,
        subscription,
        period: params.period ?? { start: now, end: now },
        metadata: data ?? {},
      }).object
    },
  ),
  route(
    'GET',
    '/v1/invoiceitems',
    { ...createdShape, customer: text(), invoice: text(), pending: flag() },
    (call) => {
      const { customer, invoice, pending } = call.params
      return page(
        call.world.store.all(
          'invoice_items',
          ({ account, object }) =>
            account === call.account &&
            (customer === undefined || object.customer === customer) &&
            (invoice === undefined || object.invoice === invoice) &&
            (pending === undefined || (object.invoice === null) === pending),
        ),
        { params: call.params, url: '/v1/invoiceitems' },
      )
    },
  ),
  route('DELETE', '/v1/invoiceitems/:id', {}, (call) => {
    const { id, object } = find(call, 'invoice_items', 'invoiceitem')
    if (object.invoice !== null) throw invalid('This item is on an invoice already.')
    call.world.store.remove('invoice_items', id)
    return { id, object: 'invoiceitem', deleted: true }
  }),
]

const declined = new StripeProblem(
  { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' },
  { status: 402, executed: true },
)

const mustKnow = ({ store }: World, account: string, customer: string) => {
  if (store.get('customers', customer)?.account !== account) {
    throw missing('customer', customer, 'customer')
  }
}
