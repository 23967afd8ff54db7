import { activeTenant, isOperator } from '@souk/tenancy'
import type { Access } from 'payload'

/** Somebody of the platform who looks at all of it: inside a shop the wall shows them the shop alone. */
export const operatorOfPlatform: Access = ({ req }) => isOperator(req.user) && !activeTenant(req)
