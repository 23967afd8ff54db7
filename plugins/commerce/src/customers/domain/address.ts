import { isCountry } from '@souk/kernel/domain'

/** Where something goes, or to whom the invoice is made out. */
export type Address = {
  readonly name: string
  readonly company?: string | undefined
  readonly line1: string
  readonly line2?: string | undefined
  readonly city: string
  readonly region?: string | undefined
  readonly postalCode: string
  /** ISO 3166-1 alpha-2 */
  readonly country: string
  readonly phone?: string | undefined
}

/** What is wrong with one field of some input, as the error envelope's `issues` has it. */
export type Issue = { readonly path: readonly string[]; readonly message: string }

/** The most characters of each field. What stands on no label longer than this fits the database. */
export const ADDRESS_LIMITS = {
  name: 200,
  company: 200,
  line1: 200,
  line2: 200,
  city: 120,
  region: 120,
  postalCode: 20,
  country: 2,
  phone: 40,
} as const satisfies Record<keyof Address, number>

type Field = keyof typeof ADDRESS_LIMITS

const FIELDS = Object.keys(ADDRESS_LIMITS) as Field[]
const REQUIRED: readonly Field[] = ['name', 'line1', 'city', 'postalCode', 'country']

/** Trimmed, without fields left empty or unknown, the country in capitals. */
export const normalizeAddress = (address: Address): Address => {
  const filled = FIELDS.map((field) => [field, address[field]?.trim() ?? ''] as const).filter(
    ([field, text]) => text !== '' || REQUIRED.includes(field),
  )
  const normalized = Object.fromEntries(filled) as Address
  return { ...normalized, country: normalized.country.toUpperCase() }
}

/** What is wrong with a normalized address; nothing if all is well. */
export const addressIssues = (address: Address): Issue[] =>
  FIELDS.flatMap((field) => {
    const message = complaint(field, address[field] ?? '')
    return message ? [{ path: [field], message }] : []
  })

const complaint = (field: Field, text: string): string | null => {
  if (text === '') return REQUIRED.includes(field) ? 'This is needed.' : null
  if (field === 'country') return isCountry(text) ? null : 'This is no country code.'
  const limit = ADDRESS_LIMITS[field]
  if (text.length > limit) return `At most ${limit} characters.`
  return CONTROL_CHARACTER.test(text) ? 'Only what can be printed on a label.' : null
}

const CONTROL_CHARACTER = /\p{Cc}/u
