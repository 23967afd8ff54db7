import type { GiftCardWish } from '../../gift-cards/domain/index.ts'
import type { LineProperty } from './lineProperties.ts'

/**
 * What a line carries beside its article. Each aspect is a list without an order of its own, or plain
 * facts; an aspect that is empty or not there is the same.
 */
export type Carried = {
  readonly properties?: readonly LineProperty[]
  readonly giftCard?: GiftCardWish | null
  /** Ids of the paid extras that were chosen for it. */
  readonly extras?: readonly string[]
}

/** A pure function from a text to its digest: SHA-256 in hex, say. */
type Hash = (text: string) => string

/**
 * What tells two lines of the same variant apart: the same for the same things carried, in whatever
 * order they were given, and empty where nothing is. Hashed, since an index takes no long texts.
 */
export const lineKey = (carried: Carried, hash: Hash): string => {
  const aspects = Object.entries(carried).filter(([, aspect]) => !isEmpty(aspect))
  return aspects.length === 0 ? '' : hash(canonical(Object.fromEntries(aspects)))
}

const isEmpty = (aspect: unknown): boolean =>
  aspect === undefined || aspect === null || (Array.isArray(aspect) && aspect.length === 0)

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const facts = Object.entries(value)
    .filter(([, fact]) => fact !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, fact]) => `${JSON.stringify(name)}:${canonical(fact)}`)
  return `{${facts.join(',')}}`
}
