import { users } from '@souk/tenancy'

/** The people of the panel. */
export const Users = users()
