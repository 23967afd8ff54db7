import { randomUUID } from 'node:crypto'

import type { BillingProvider } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import type { Ground } from '../../shared/ground.ts'
import { asking } from './asking.ts'
import { bookCredit } from './bookCredit.ts'
import { changeSubscription } from './changeSubscription.ts'
import { endSubscription } from './endSubscription.ts'
import { invoicesOf, lookAt } from './lookAt.ts'
import { payOpen } from './payOpen.ts'
import { reportUse } from './reportUse.ts'
import { startSubscription } from './startSubscription.ts'

/** The platform's own money, collected through Stripe Billing on the platform's own account. */
export const stripeBilling = ({ stripe: client }: Pick<Ground, 'stripe'>): BillingProvider => {
  const at = <T>(work: (stripe: Stripe) => Promise<T>): Promise<T> =>
    asking(() => {
      if (!client) throw new Error('Stripe is not set up.')
      return work(client)
    })
  return {
    name: 'stripe',
    isSetUp: client !== undefined,
    openCustomer: ({ id, name, email, key, attempt }) =>
      at(async (stripe) => {
        const made = await stripe.customers.create(
          { name, ...(email ? { email } : {}), metadata: { shop: id } },
          { idempotencyKey: `${key}:${attempt}` },
        )
        return answered('customer', made).id
      }),
    start: (order) => at((stripe) => startSubscription(stripe, order)),
    change: (order) => at((stripe) => changeSubscription(stripe, order)),
    end: (order) => at((stripe) => endSubscription(stripe, order)),
    extendTrial: ({ subscription, until }) =>
      at(async (stripe) => {
        await stripe.subscriptions.update(
          subscription,
          { trial_end: Math.floor(until.getTime() / 1_000), proration_behavior: 'none' },
          { idempotencyKey: `trial:${randomUUID()}` },
        )
      }),
    payOpen: (what) => at((stripe) => payOpen(stripe, what)),
    look: (what) => at((stripe) => lookAt(stripe, what)),
    invoices: ({ customer }) => at((stripe) => invoicesOf(stripe, customer)),
    invoiceLinks: (id) =>
      at(async (stripe) => {
        const invoice = await stripe.invoices.retrieve(id)
        return { page: invoice.hosted_invoice_url ?? null, pdf: invoice.invoice_pdf ?? null }
      }),
    portal: ({ customer, returnUrl, purpose }) =>
      at(async (stripe) => {
        const session = await stripe.billingPortal.sessions.create({
          customer,
          return_url: returnUrl,
          ...(purpose === 'card' ? { flow_data: { type: 'payment_method_update' } } : {}),
        })
        return answered('billing_portal.session', session).url
      }),
    reportUsage: (use) => at((stripe) => reportUse(stripe, use)),
    bookCredit: (credit) => at((stripe) => bookCredit(stripe, credit)),
  }
}
