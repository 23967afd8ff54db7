import { z } from 'zod'

import { MAX_AMOUNT } from '../../shared/moneyField.ts'

/** What our JSON is made of, held to what the shop can keep. Amounts are in minor units. */
export const amount = z.int().min(0).max(MAX_AMOUNT)
export const text = (most: number) => z.string().trim().max(most)
export const handles = z.array(text(200).min(1)).max(500)

/** The names of a category from the top of its tree. */
export const path = z.array(text(120).min(1)).min(1).max(10)
