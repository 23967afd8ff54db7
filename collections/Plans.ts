import { plans } from '@souk/tenancy'

/** On what terms this house serves its shops. */
export const Plans = plans()
