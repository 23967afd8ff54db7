/** What a pattern names: one code, all that begin alike, or all from one to another. */
export type PostcodePattern =
  | { readonly kind: 'exact'; readonly code: string }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | { readonly kind: 'district'; readonly district: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }

/** Letters before the digits that name the country, besides its code of two letters. */
const SIGNS: Readonly<Record<string, string>> = {
  AT: 'A',
  BE: 'B',
  DE: 'D',
  ES: 'E',
  FR: 'F',
  IT: 'I',
  LU: 'L',
  NO: 'N',
  PT: 'P',
  SE: 'S',
}

/**
 * A postcode, or the beginning of one, as it is compared: capitals, digits and nothing else, without
 * the country in front (`LV-1050`, `D-10115`), in the US the first five digits (`CA 90210-1234`).
 */
export const normalizePostcode = (postcode: string, country: string): string => {
  const bare = postcode
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  if (country === 'US') return bare.replace(/\D+/gu, '').slice(0, 5)
  const sign = [country, SIGNS[country] ?? country].find((one) => bare.startsWith(one)) ?? ''
  return /^\p{N}/u.test(bare.slice(sign.length)) ? bare.slice(sign.length) : bare
}

/**
 * Reads what a shop wrote: `10115`, `10*`, `10115...14199`; in Britain `E1 *` with a blank is the
 * district E1 alone, while `E1*` is E10 too.
 *
 * @returns nothing where it cannot be read
 */
export const parsePostcode = (pattern: string, country: string): PostcodePattern | undefined => {
  const [from = '', to, ...rest] = pattern.split(/\.{2,3}|…/u)
  if (rest.length > 0) return undefined
  if (to !== undefined)
    return rangeOf(normalizePostcode(from, country), normalizePostcode(to, country))
  const code = normalizePostcode(from, country)
  if (code === '' || /\*.*\S/u.test(from.trim())) return undefined
  if (!from.includes('*')) return { kind: 'exact', code }
  return country === 'GB' && /\s\*/u.test(from)
    ? { kind: 'district', district: code }
    : { kind: 'prefix', prefix: code }
}

/** Whether a postcode is one of those that a pattern names. What cannot be read names none. */
export const postcodeMatches = (pattern: string, postcode: string, country: string): boolean => {
  const parsed = parsePostcode(pattern, country)
  const code = normalizePostcode(postcode, country)
  switch (parsed?.kind) {
    case 'exact':
      return code === parsed.code
    case 'prefix':
      return code.startsWith(parsed.prefix)
    case 'district':
      return code.slice(0, -INWARD) === parsed.district
    case 'range':
      return code.length === parsed.from.length && parsed.from <= code && code <= parsed.to
    case undefined:
      return false
  }
}

/** The second half of a British postcode always has three characters. */
const INWARD = 3

const rangeOf = (from: string, to: string): PostcodePattern | undefined =>
  from !== '' && from.length === to.length && from <= to ? { kind: 'range', from, to } : undefined
