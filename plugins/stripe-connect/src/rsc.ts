/** Components of the panel that run on the server, named in the config by import path. */
export { GetPaidPage } from './accounts/react/GetPaidPage.tsx'
export { PayoutPage } from './payouts/react/PayoutPage.tsx'
export { Reconciliation } from './payouts/react/Reconciliation.tsx'
