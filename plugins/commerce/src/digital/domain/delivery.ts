import { digitalErrors } from './errors.ts'

/** What a line of an order gives: a file to download, or a licence key to read. */
export type DeliveryKind = 'file' | 'key'

/** `waiting`: paid for, and not there yet. */
export type DeliveryState = 'waiting' | 'active' | 'withdrawn'

/**
 * Why somebody has it no more. What was taken back because its money went back is given again by itself
 * when the money stays after all; what a person took back is given again by a person.
 */
export type WithdrawnBy = 'money' | 'person'

export type Delivery = {
  readonly kind: DeliveryKind
  readonly state: DeliveryState
  /** ISO 8601; null for what does not end. */
  readonly expiresAt: string | null
  /** How often the file may be downloaded, and how often it was. */
  readonly allowed: number
  readonly taken: number
}

/**
 * Whether another download may begin.
 *
 * @throws 422 `download_is_key` · 409 `download_not_ready` · 410 `download_withdrawn` ·
 * `download_expired` · `downloads_spent {allowed}`
 */
export const assertDownloadable = (delivery: Delivery, now: Date): void => {
  if (delivery.kind === 'key') throw digitalErrors.download_is_key()
  assertOpen(delivery, now)
  if (delivery.taken >= delivery.allowed)
    throw digitalErrors.downloads_spent({ allowed: delivery.allowed })
}

/** Whether a download that has begun may go on. */
export const assertOpen = ({ state, expiresAt }: Delivery, now: Date): void => {
  if (state === 'waiting') throw digitalErrors.download_not_ready()
  if (state === 'withdrawn') throw digitalErrors.download_withdrawn()
  if (expiresAt !== null && new Date(expiresAt) <= now) throw digitalErrors.download_expired()
}

export const isDownloadable = (delivery: Delivery, now: Date): boolean =>
  delivery.kind === 'file' &&
  delivery.state === 'active' &&
  delivery.taken < delivery.allowed &&
  (delivery.expiresAt === null || new Date(delivery.expiresAt) > now)
