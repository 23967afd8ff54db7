import type { Route } from '../server/route.ts'
import { accountLinkRoutes } from './accountLinks.ts'
import { accountRoutes } from './accounts.ts'
import { checkoutSessionRoutes } from './checkoutSessions.ts'
import { eventDestinationRoutes } from './eventDestinations.ts'
import { eventRoutes } from './events.ts'
import { paymentIntentRoutes } from './paymentIntents.ts'
import { webhookEndpointRoutes } from './webhookEndpoints.ts'

/** Every call of Stripe's API that the double answers. */
export const routes: readonly Route[] = [
  ...paymentIntentRoutes,
  ...checkoutSessionRoutes,
  ...accountRoutes,
  ...accountLinkRoutes,
  ...eventRoutes,
  ...eventDestinationRoutes,
  ...webhookEndpointRoutes,
]
