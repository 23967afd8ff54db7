import { z } from 'zod'

import { MAX_PIECES } from '../../inventory/domain/index.ts'
import { stockKey } from '../domain/index.ts'
import { text } from './jsonParts.ts'

const pieces = z.int().min(0).max(MAX_PIECES)

/** What lies of an article, in our JSON. */
export const stockItem = z
  .object({
    handle: text(200).min(1).nullable().default(null),
    values: z.array(text(200)).max(10).default([]),
    sku: text(100).min(1).nullable().default(null),
    places: z
      .array(
        z.object({
          location: text(120).min(1).nullable().default(null),
          onHand: pieces,
          seen: pieces.optional(),
        }),
      )
      .max(1000)
      .refine(
        (places) => new Set(places.map(({ location }) => location)).size === places.length,
        'Each place once.',
      ),
  })
  .refine((item) => stockKey(item) !== '', 'Say by its handle or its SKU which article it is.')
