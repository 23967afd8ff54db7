/** Components of the panel that run on the server, named in the config by import path. */
export { BillingBanner } from './billing/react/BillingBanner.tsx'
export { BillingPage } from './billing/react/BillingPage.tsx'
