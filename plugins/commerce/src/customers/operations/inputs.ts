import { z } from 'zod'

import {
  addressIssues,
  isEmail,
  isPassword,
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  normalizeAddress,
  normalizeEmail,
  type Address,
} from '../domain/index.ts'

export const emailInput = z
  .string()
  .max(1000)
  .transform(normalizeEmail)
  .refine(isEmail, { error: 'This is no e-mail address.' })

export const passwordInput = z.string().refine(isPassword, {
  error: `A password has ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters.`,
})

export const nameInput = z.string().trim().max(200)

export const credentials = z.object({
  email: emailInput,
  // Not held to the rules for new ones: what does not fit them is simply not the right one.
  password: z.string().min(1).max(1000),
})

export const registration = z.object({
  email: emailInput,
  password: passwordInput,
  name: nameInput.nullish(),
})

const text = z.string()
const optionalText = z.string().nullish()

/** Normalised and checked; what is wrong is told field by field. */
export const addressInput = z
  .object({
    name: text,
    company: optionalText,
    line1: text,
    line2: optionalText,
    city: text,
    region: optionalText,
    postalCode: text,
    country: text.describe('ISO 3166-1 alpha-2'),
    phone: optionalText,
  })
  .transform((given, check): Address => {
    const filled = Object.entries(given).filter(([, value]) => value !== null)
    const address = normalizeAddress(Object.fromEntries(filled) as Address)
    for (const { path, message } of addressIssues(address)) {
      check.addIssue({ code: 'custom', path: [...path], message })
    }
    return address
  })

export const addressView = z.object({
  name: text,
  company: text.optional(),
  line1: text,
  line2: text.optional(),
  city: text,
  region: text.optional(),
  postalCode: text,
  country: text,
  phone: text.optional(),
})
