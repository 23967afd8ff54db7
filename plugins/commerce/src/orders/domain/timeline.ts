const SENTENCES = {
  placed: 'The order was placed.',
  changed: 'The shopper changed the cart, and the order with it.',
  confirmed: 'The order was confirmed.',
  authorized: 'The payment was authorized.',
  paid: 'The payment arrived.',
  payment_failed: 'A payment did not go through.',
  payment_needs_review:
    'A payment arrived that is not what was asked for. Somebody has to look at it.',
  payment_returned: 'A payment arrived that could not become a sale. It goes back by itself.',
  payment_released: 'The reserved money was let go.',
  capture_due: 'The reserved money has to be taken soon, or it is lost.',
  refunded: 'Money was sent back.',
  refund_refused: 'Money could not be sent back: the payment provider would not have it.',
  refund_failed: 'Money that was sent back did not arrive, and is with the shop again.',
  refunded_beyond:
    'More went back at the payment provider than was left of the payment. Somebody has to look at it.',
  refund_stuck: 'Money could not be sent back yet.',
  refund_called_off: 'A refund was called off.',
  disputed: 'The shopper’s bank has claimed the money back.',
  dispute_answered: 'Evidence was handed to the bank.',
  dispute_won: 'The bank decided for the shop.',
  dispute_lost: 'The bank decided for the shopper.',
  fulfilled: 'Pieces were sent.',
  delivered: 'Everything goes out by mail.',
  downloads_taken_back: 'Downloads or licence keys were taken back.',
  downloads_given_again: 'Downloads or licence keys were given again.',
  completed: 'The order is complete.',
  cancelled: 'The order was cancelled.',
  refund_due: 'The order was paid for, and the money has to go back to the shopper.',
} as const

export type TimelineKind = keyof typeof SENTENCES

/** One thing that happened to an order. Entries are added, never changed. */
export type TimelineEntry = {
  readonly kind: TimelineKind
  /** ISO 8601 UTC */
  readonly at: string
  readonly message: string
  /** Who did it: a member's id; null for the shopper and for the house itself. */
  readonly actor: string | null
  readonly facts: Readonly<Record<string, unknown>>
}

export const timelineEntry = (
  kind: TimelineKind,
  {
    now,
    actor = null,
    facts = {},
  }: { now: Date; actor?: string | null; facts?: Readonly<Record<string, unknown>> },
): TimelineEntry => ({ kind, at: now.toISOString(), message: SENTENCES[kind], actor, facts })
