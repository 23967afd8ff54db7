import { tenants } from '@souk/tenancy'

/** The shops of this house. */
export const Tenants = tenants({ plans: 'plans' })
