import { readBody } from '@souk/kernel'
import type { Endpoint } from 'payload'

import type { Ground } from '../../shared/ground.ts'
import { receiveEvent } from '../operations/index.ts'
import { inEnvelope } from './envelope.ts'

/**
 * `POST /webhooks/stripe`: all that Stripe tells, on any host, since it names no shop. The body is
 * read as it came; its signature is over each byte of it.
 */
export const webhookEndpoint = (ground: Ground): Endpoint => ({
  path: '/webhooks/stripe',
  method: 'post',
  handler: inEnvelope('webhooks.stripe', async (req) => {
    const body = await readBody(req as unknown as Request)
    const signature = req.headers.get('stripe-signature')
    const isNew = await receiveEvent(req.payload, ground, { body, signature })
    return { received: true, duplicate: !isNew }
  }),
})
