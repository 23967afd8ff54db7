import type { Route } from '../server/route.ts'
import { accountLinkRoutes } from './accountLinks.ts'
import { accountRoutes } from './accounts.ts'
import { checkoutSessionRoutes } from './checkoutSessions.ts'
import { eventDestinationRoutes } from './eventDestinations.ts'
import { eventRoutes } from './events.ts'
import { paymentIntentRoutes } from './paymentIntents.ts'
import { webhookEndpointRoutes } from './webhookEndpoints.ts'
import { applicationFeeRoutes } from './applicationFees.ts'
import { balanceRoutes } from './balance.ts'
import { chargeRoutes } from './charges.ts'
import { disputeRoutes } from './disputes.ts'
import { fileRoutes } from './files.ts'
import { payoutRoutes } from './payouts.ts'
import { refundRoutes } from './refunds.ts'
import { transferRoutes } from './transfers.ts'
import { customerRoutes } from './customers.ts'
import { productRoutes } from './products.ts'
import { priceRoutes } from './prices.ts'
import { subscriptionRoutes } from './subscriptions.ts'
import { invoiceRoutes } from './invoices.ts'
import { meterRoutes } from './meters.ts'
import { portalSessionRoutes } from './portalSessions.ts'
import { taxCalculationRoutes } from './taxCalculations.ts'
import { taxTransactionRoutes } from './taxTransactions.ts'

/** Every call of Stripe's API that the double answers. */
export const routes: readonly Route[] = [
  ...paymentIntentRoutes,
  ...checkoutSessionRoutes,
  ...accountRoutes,
  ...accountLinkRoutes,
  ...eventRoutes,
  ...eventDestinationRoutes,
  ...webhookEndpointRoutes,
  ...applicationFeeRoutes,
  ...balanceRoutes,
  ...chargeRoutes,
  ...disputeRoutes,
  ...fileRoutes,
  ...payoutRoutes,
  ...refundRoutes,
  ...transferRoutes,
  ...customerRoutes,
  ...productRoutes,
  ...priceRoutes,
  ...subscriptionRoutes,
  ...invoiceRoutes,
  ...meterRoutes,
  ...portalSessionRoutes,
  ...taxCalculationRoutes,
  ...taxTransactionRoutes,
]
