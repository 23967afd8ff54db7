import { isCountry } from '@souk/kernel/domain'
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
import {
  hasManyCodes,
  redirectItem,
  stated,
  unknownCondition,
  type DiscountItem,
} from '../domain/index.ts'
import { amount, handles, path, text } from './jsonParts.ts'

const times = z.int().min(1).nullable().optional()
const time = z.iso
  .datetime({ offset: true })
  .transform((when) => new Date(when).toISOString())
  .nullable()
  .optional()

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

/** Nothing else: it might be a condition. */
const discountFields = z.strictObject(
  {
    code: text(60).transform(normalizeCode).default(''),
    title: text(120).optional(),
    type: text(30).optional(),
    value: z.number().min(0).max(100).optional(),
    amount: amount.optional(),
    perPiece: z.boolean().optional(),
    upTo: amount.nullable().optional(),
    categories: z.array(path).max(200).optional(),
    collections: handles.optional(),
    products: handles.optional(),
    variants: handles.optional(),
    minimum: amount.nullable().optional(),
    minimumPieces: times,
    countries: z
      .array(z.string().refine(isCountry, 'This is no country such as DE.'))
      .transform((codes) => [...new Set(codes)])
      .optional(),
    groups: z.array(text(120)).max(50).optional(),
    firstOrder: z.boolean().optional(),
    active: z.boolean().optional(),
    combines: z.boolean().optional(),
    priority: z.int().min(-1000).max(1000).optional(),
    startsAt: time,
    endsAt: time,
    usageLimit: times,
    perCustomer: times,
    budget: amount.nullable().optional(),
    isNarrow: z.boolean().default(false),
    trigger: z.string().optional(),
    used: z.number().optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? unknownCondition(issue.keys.join(', ')) : undefined,
  },
)

/** A discount in our JSON. @throws LineProblem where it lost its code */
export const discountItem = discountFields.transform(
  ({ trigger, used: _used, ...item }): DiscountItem => ({
    ...(stated(item) as DiscountItem),
    isNarrow: item.isNarrow || hasManyCodes(trigger, item.code),
  }),
)

/** A redirect in our JSON. @throws LineProblem where it could lead nowhere */
export const redirectItems = z
  .object({ from: text(2000), to: text(2000), permanent: z.boolean().optional() })
  .transform(({ permanent, ...said }) =>
    redirectItem({ ...said, ...(permanent !== undefined && { permanent }) }),
  )
