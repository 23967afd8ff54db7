import { randomUUID } from 'node:crypto'

import type { BillingProvider } from '@souk/tenancy/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import type { Ground } from '../../shared/ground.ts'
import { asking } from './asking.ts'
import { begunFor, isOver } from './begunFor.ts'
import { bookCredit } from './bookCredit.ts'
import { changeSubscription } from './changeSubscription.ts'
import { dropSubscription } from './dropSubscription.ts'
import { endSubscription } from './endSubscription.ts'
import { invoicesOf, lookAt } from './lookAt.ts'
import { openCustomer } from './openCustomer.ts'
import { payOpen } from './payOpen.ts'
import { reportUse } from './reportUse.ts'
import { collectDrafts } from './settlePeriod.ts'
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
    openCustomer: (shop) => at((stripe) => openCustomer(stripe, shop)),
    start: (order) => at((stripe) => startSubscription(stripe, order)),
    change: (order) => at((stripe) => changeSubscription(stripe, order)),
    end: (order) => at((stripe) => endSubscription(stripe, order)),
    begun: ({ customer }) =>
      at(async (stripe) =>
        (await begunFor(stripe, customer))
          .filter((one) => !isOver(one))
          .map(({ id, metadata }) => ({ subscription: id, key: metadata['souk_key'] ?? '' })),
      ),
    drop: ({ subscription }) => at((stripe) => dropSubscription(stripe, subscription)),
    extendTrial: ({ subscription, until }) =>
      at(async (stripe) => {
        await stripe.subscriptions.update(
          subscription,
          { trial_end: Math.floor(until.getTime() / 1_000), proration_behavior: 'none' },
          { idempotencyKey: `trial:${randomUUID()}` },
        )
      }),
    collectDue: ({ subscription }) =>
      at(async (stripe) => {
        await collectDrafts(stripe, subscription)
      }),
    payOpen: (what) => at((stripe) => payOpen(stripe, what)),
    look: (what) => at((stripe) => lookAt(stripe, what)),
    invoices: ({ customer }) => at((stripe) => invoicesOf(stripe, customer)),
    invoiceLinks: (id) =>
      at(async (stripe) => {
        const invoice = await stripe.invoices.retrieve(id)
        return { page: invoice.hosted_invoice_url ?? null, pdf: invoice.invoice_pdf ?? null }
      }),
    portal: ({ customer, returnUrl }) =>
      at(async (stripe) => {
        const session = await stripe.billingPortal.sessions.create({
          customer,
          return_url: returnUrl,
          // Nothing else: to change or end the plan is ours to do, and would not come to us from there.
          flow_data: { type: 'payment_method_update' },
        })
        return answered('billing_portal.session', session).url
      }),
    reportUsage: (use) => at((stripe) => reportUse(stripe, use)),
    bookCredit: (credit) => at((stripe) => bookCredit(stripe, credit)),
  }
}
