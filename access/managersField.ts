import type { FieldAccess } from 'payload'

import { managersOnly } from './managersOnly.ts'

/** What others keep of the shop's money is for those who answer for it. */
export const managersField: FieldAccess = ({ req }) => managersOnly({ req })
