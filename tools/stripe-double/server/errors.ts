import type Stripe from 'stripe'

export type ErrorBody = {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error' | 'rate_limit'
  message: string
  code?: string
  param?: string
  decline_code?: string
  charge?: string
  payment_intent?: Stripe.PaymentIntent
  payment_method?: Stripe.PaymentMethod
}

type Options = {
  status: number
  /** The call was executed and this is its outcome: its effects stay and its key replays it. */
  executed?: boolean
}

/** An answer that is not the one that was hoped for; the pipeline turns it into `{ error: … }`. */
export class StripeProblem extends Error {
  readonly status: number
  readonly executed: boolean
  readonly body: ErrorBody

  constructor(body: ErrorBody, { status, executed = false }: Options) {
    super(body.message)
    this.body = body
    this.status = status
    this.executed = executed
  }
}

/** A 400 of a request that can never succeed. Its idempotency key stays free. */
export const invalid = (message: string, more: { code?: string; param?: string } = {}) =>
  new StripeProblem({ type: 'invalid_request_error', message, ...more }, { status: 400 })

/** A 400 of a request that was understood and executed, and which the state of things forbids. */
export const conflict = (
  message: string,
  more: { code?: string; param?: string; payment_intent?: Stripe.PaymentIntent } = {},
) =>
  new StripeProblem(
    { type: 'invalid_request_error', message, ...more },
    { status: 400, executed: true },
  )

export const missing = (what: string, id: string, param = 'id') =>
  new StripeProblem(
    {
      type: 'invalid_request_error',
      code: 'resource_missing',
      message: `No such ${what}: '${id}'`,
      param,
    },
    { status: 404 },
  )

export const unsupported = (what: string, param: string) =>
  invalid(`This test double does not implement ${what}.`, { code: 'parameter_unknown', param })

export const accountUnknown = (account: string) =>
  new StripeProblem(
    {
      type: 'invalid_request_error',
      code: 'account_invalid',
      message: `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
    },
    { status: 403 },
  )
