import { z } from 'zod'

import {
  ADDRESS_LIMITS,
  addressIssues,
  isEmail,
  normalizeAddress,
  normalizeEmail,
  type Address,
} from '../../customers/domain/index.ts'
import { normalizeCode } from '../../promotions/domain/index.ts'
import { MAX_AMOUNT } from '../../shared/moneyField.ts'
import { redirectItem } from '../domain/index.ts'

const amount = z.int().min(0).max(MAX_AMOUNT)
const times = z.int().min(1).nullable().optional()
const time = z.iso.datetime({ offset: true }).nullable().optional()
const text = (most: number) => z.string().trim().max(most)

const address = z
  .partialRecord(z.enum(Object.keys(ADDRESS_LIMITS) as [keyof Address]), z.string())
  .transform((found, ctx) => {
    const whole = normalizeAddress({ ...BLANK, ...found })
    for (const { path, message } of addressIssues(whole))
      ctx.addIssue({ code: 'custom', path: [...path], message })
    return whole
  })

const BLANK = { name: '', line1: '', city: '', postalCode: '', country: '' }

/** A customer in our JSON, held to what the shop can keep. */
export const customerItem = z.object({
  email: z.string().transform(normalizeEmail).refine(isEmail, 'This is no e-mail address.'),
  name: text(200).optional(),
  addresses: z.array(address).max(50).optional(),
  groups: z.array(text(120)).max(50).optional(),
  taxExempt: z.boolean().optional(),
})

/** A discount in our JSON. */
export const discountItem = z.object({
  code: text(60).transform(normalizeCode).default(''),
  title: text(120).optional(),
  type: text(30).optional(),
  value: z.number().min(0).max(100).optional(),
  amount: amount.optional(),
  minimum: amount.nullable().optional(),
  active: z.boolean().optional(),
  startsAt: time,
  endsAt: time,
  usageLimit: times,
  perCustomer: times,
  isNarrow: z.boolean().default(false),
})

/** A redirect in our JSON. @throws LineProblem where it could lead nowhere */
export const redirectItems = z
  .object({ from: text(2000), to: text(2000), permanent: z.boolean().default(true) })
  .transform(redirectItem)
