import { createHash } from 'node:crypto'

import { sql } from '@souk/kernel'
import { z } from 'zod'

import {
  isPlainText,
  lineKey,
  MAX_PROPERTIES,
  MAX_PROPERTY_NAME,
  MAX_PROPERTY_VALUE,
  type Carried,
} from '../domain/index.ts'

type Fragment = ReturnType<typeof sql>

const text = (most: number) =>
  z
    .string()
    // As browsers send them.
    .overwrite((given) => given.replaceAll('\r\n', '\n'))
    .trim()
    .max(most)
    .refine(isPlainText, 'No control characters.')

const name = text(MAX_PROPERTY_NAME).refine(
  (given) => given !== '' && !given.includes('\n'),
  'A name is one line and not empty.',
)

const properties = z
  .array(z.object({ name, value: text(MAX_PROPERTY_VALUE) }))
  .max(MAX_PROPERTIES)
  .refine((given) => new Set(given.map((one) => one.name)).size === given.length, 'Each name once.')
  .describe('The shopper’s own words; a name that begins with _ is shown to nobody but the shop.')

/** What a line may be given beside its article and quantity. */
export const carriedInput = { properties: properties.nullish() }

type Given = z.output<z.ZodObject<typeof carriedInput>>

/** What of these a line carries, where they are given: a property without a value says nothing. */
export const carriedOf = ({ properties: given }: Given): Carried =>
  given === undefined ? {} : { properties: (given ?? []).filter(({ value }) => value !== '') }

/** What a line carries, as every cart and order shows it. */
export const carriedView = {
  properties: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .describe('The shopper’s own words on it.'),
}

/** @param line what it carries; lines of older orders say nothing of it */
export const viewCarried = (line: Carried) => ({
  properties: (line.properties ?? []).map(({ name: called, value }) => ({ name: called, value })),
})

export const keyOf = (carried: Carried): string =>
  lineKey(carried, (said) => createHash('sha256').update(said).digest('hex'))

/** For the column `carries`; null where nothing is carried. */
export const carriesJson = (carried: Carried): string | null =>
  keyOf(carried) === '' ? null : JSON.stringify(carried)

/**
 * Pieces of a variant that lie in other lines of its cart: all of its lines share what there is.
 *
 * @param except which of the lines `o` are other ones
 */
export const inOtherLines = (cart: Fragment, variant: Fragment, except: Fragment): Fragment =>
  sql`(select coalesce(sum(o.quantity), 0) from cart_items o
    where o.cart_id = ${cart} and o.variant_id = ${variant} and ${except})`
