import { isOperator } from '@souk/tenancy'
import type { Access } from 'payload'

/** Somebody of the platform. */
export const operator: Access = ({ req }) => isOperator(req.user)
