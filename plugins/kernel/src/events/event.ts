import type { ShopKey } from '../scope/index.ts'

/** A fact to be recorded: past tense topic, the id it is about, plain JSON. */
export type NewEvent = {
  readonly topic: string
  readonly subject: string
  readonly payload: Readonly<Record<string, unknown>>
}

export type StoredEvent = NewEvent & {
  readonly id: string
  readonly shop: ShopKey | null
  readonly occurredAt: Date
}
