/** What is kept of an event: names of things, and nothing that they hold. */
export type EventFacts = {
  /** `evt_…` */
  readonly eventId: string
  /** The shop's account that it happened on; null for the platform's own. */
  readonly account: string | null
  readonly type: string
  readonly objectId: string | null
  readonly related: Readonly<Record<string, string>>
  readonly livemode: boolean
  readonly happenedAt: Date
}

/** Where one object of Stripe's names another, and what the other is. */
const REFERENCES: Readonly<Record<string, string>> = {
  payment_intent: 'payment_intent',
  charge: 'charge',
  latest_charge: 'charge',
  source_transfer: 'transfer',
  transfer: 'transfer',
  subscription: 'subscription',
  invoice: 'invoice',
  customer: 'customer',
}

/** An id of Stripe's, and nothing that only sits in an id's place. */
const STRIPE_ID = /^[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]{1,200}$/
const EVENT_TYPE = /^[a-z0-9_.[\]]{1,200}$/i

type Json = Readonly<Record<string, unknown>>

/**
 * Reads a verified body, of a snapshot event or of a thin one.
 * https://docs.stripe.com/api/events/object · https://docs.stripe.com/event-destinations#thin-payload
 * @returns undefined when it is no event
 */
export const eventFacts = (body: unknown): EventFacts | undefined => {
  if (!isRecord(body)) return undefined
  const { id, type, object } = body
  if (!isId(id) || typeof type !== 'string' || !EVENT_TYPE.test(type)) return undefined
  if (object === 'v2.core.event') return thin(body, { id, type })
  return object === 'event' ? snapshot(body, { id, type }) : undefined
}

type Named = { readonly id: string; readonly type: string }

const snapshot = (body: Json, { id, type }: Named): EventFacts => {
  const holder = isRecord(body['data']) ? body['data']['object'] : undefined
  const about = isRecord(holder) ? holder : {}
  const kind = typeof about['object'] === 'string' ? about['object'] : null
  const objectId = isId(about['id']) ? about['id'] : null
  const related: Record<string, string> = {}
  for (const [name, what] of Object.entries(REFERENCES)) {
    const other = idIn(about[name])
    if (other) related[what] = other
  }
  if (objectId && kind && /^[a-z_.]{1,60}$/.test(kind)) related[kind] = objectId
  return {
    eventId: id,
    account: isId(body['account']) ? body['account'] : null,
    type,
    objectId,
    related,
    livemode: body['livemode'] === true,
    happenedAt: momentOf(typeof body['created'] === 'number' ? body['created'] * 1_000 : null),
  }
}

const thin = (body: Json, { id, type }: Named): EventFacts => {
  const about = isRecord(body['related_object']) ? body['related_object'] : {}
  const objectId = isId(about['id']) ? about['id'] : null
  return {
    eventId: id,
    account: isId(body['context']) ? body['context'] : null,
    type,
    objectId,
    related: {},
    livemode: body['livemode'] === true,
    happenedAt: momentOf(typeof body['created'] === 'string' ? body['created'] : null),
  }
}

const idIn = (value: unknown): string | null => {
  if (isId(value)) return value
  return isRecord(value) && isId(value['id']) ? value['id'] : null
}

const isId = (value: unknown): value is string => typeof value === 'string' && STRIPE_ID.test(value)

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const momentOf = (given: number | string | null): Date => {
  const moment = new Date(given ?? Number.NaN)
  return Number.isNaN(moment.getTime()) ? new Date(0) : moment
}
