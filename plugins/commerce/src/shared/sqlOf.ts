import { execute, type Query } from '@souk/kernel'
import type { PayloadRequest } from 'payload'

/** Plain SQL inside a Payload hook: on the transaction of its request. */
export const sqlOf =
  (req: PayloadRequest): Query =>
  (statement) =>
    execute(req.payload, req, statement)
