import { createHash } from 'node:crypto'

import { sql } from '@souk/kernel'
import { z } from 'zod'

import { emailInput } from '../../customers/operations/index.ts'
import type { GiftCardWish } from '../../gift-cards/domain/index.ts'
import { MOST_ON_A_CARD } from '../../gift-cards/domain/index.ts'
import {
  isPlainText,
  lineKey,
  MAX_PROPERTIES,
  MAX_PROPERTY_NAME,
  MAX_PROPERTY_VALUE,
  type Carried,
  type LineProperty,
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

const line = (most: number) => text(most).refine((given) => !given.includes('\n'), 'One line.')

const giftCard = z
  .object({
    amount: z
      .int()
      .min(1)
      .max(MOST_ON_A_CARD)
      .nullish()
      .describe('How much is to be on it, where that is left to the shopper: see `ownAmount`.'),
    recipientName: line(100).nullish(),
    recipientEmail: emailInput
      .nullish()
      .describe('Where it is mailed to; to the buyer, to print or pass on, unless told.'),
    senderName: line(100).nullish(),
    message: text(1000).nullish(),
    sendOn: z.iso
      .date()
      .nullish()
      .describe('The day it is mailed on, within a year; as soon as it is paid unless told.'),
  })
  .describe('What a gift card is to be, and for whom; for nothing else.')

const extras = z
  .array(z.string().max(100))
  .max(20)
  .describe('Ids of paid extras that go with the article, such as gift wrap.')

/** What a line may be given beside its article and quantity. */
export const carriedInput = {
  properties: properties.nullish(),
  extras: extras.nullish(),
  giftCard: giftCard.nullish(),
}

type Given = z.output<z.ZodObject<typeof carriedInput>>

/** What of these a line carries, where they are given: a property without a value says nothing. */
export const carriedOf = ({
  properties: said,
  extras: chosen,
  giftCard: wish,
}: Given): Carried => ({
  ...(said !== undefined && { properties: (said ?? []).filter(({ value }) => value !== '') }),
  ...(chosen !== undefined && {
    extras: [...new Set((chosen ?? []).map((id) => id.toLowerCase()))].toSorted(),
  }),
  ...(wish !== undefined && { giftCard: wishOf(wish) }),
})

/** What was said of it; what is empty was not. */
const wishOf = (given: z.output<typeof giftCard> | null): GiftCardWish | null => {
  const said = Object.entries(given ?? {}).filter(([, value]) => value !== null && value !== '')
  return said.length > 0 ? Object.fromEntries(said) : null
}

/** What a line carries, as every cart and order shows it. */
export const carriedView = {
  properties: z
    .array(z.object({ name: z.string(), value: z.string() }))
    .describe('The shopper’s own words on it.'),
  extras: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        price: z.int(),
        per: z.enum(['piece', 'line']),
        amount: z.int().describe('What it comes to for the line: part of `subtotal`.'),
      }),
    )
    .describe('Paid extras, such as gift wrap; discounts are of the goods alone.'),
  giftCard: z
    .object({
      amount: z.int().optional(),
      recipientName: z.string().optional(),
      recipientEmail: z.string().optional(),
      senderName: z.string().optional(),
      message: z.string().optional(),
      sendOn: z.string().optional(),
    })
    .nullable()
    .describe('Of a gift card, what was said of it and whom it is for.'),
}

type ShownExtra = z.output<(typeof carriedView)['extras']>[number]

/** What a line carries as it is sold: extras at what they come to. */
export type Sold = {
  readonly properties?: readonly LineProperty[] | undefined
  readonly extras?: readonly ShownExtra[] | undefined
  readonly giftCard?: GiftCardWish | null | undefined
}

/** @param line what it carries; lines of older orders say nothing of it */
export const viewCarried = (line: Sold) => ({
  properties: (line.properties ?? []).map(({ name: called, value }) => ({ name: called, value })),
  extras: (line.extras ?? []).map(({ id, title, price, per, amount }) => ({
    id,
    title,
    price,
    per,
    amount,
  })),
  giftCard: line.giftCard ?? null,
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
