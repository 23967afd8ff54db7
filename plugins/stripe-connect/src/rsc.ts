/** Components of the panel that run on the server, named in the config by import path. */
export { GetPaidPage } from './accounts/react/GetPaidPage.tsx'
