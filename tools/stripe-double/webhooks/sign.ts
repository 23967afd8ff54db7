import { createHmac } from 'node:crypto'

/** The value of a `Stripe-Signature` header, as the SDK's `constructEvent` checks it. */
export const sign = (body: string, { secret, second }: { secret: string; second: number }) =>
  `t=${second},v1=${createHmac('sha256', secret).update(`${second}.${body}`).digest('hex')}`
