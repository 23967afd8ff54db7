import { normalizePostcode, parsePostcode, postcodeMatches } from '@souk/kernel/domain'

/** A text of the shop as its entries: one a line, or several with commas between. */
export const entriesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/[\n,;]/)
    .map((entry) => entry.trim())
    .filter(Boolean)

/**
 * How many postcodes an entry stands for, about, if the address's is among them; null if it is not.
 * The fewer, the more exactly it speaks of the address.
 *
 * @param country ISO 3166-1 alpha-2
 */
export const postcodeBreadth = (
  entry: string,
  postcode: string,
  country: string,
): number | null => {
  const pattern = parsePostcode(entry, country)
  if (!pattern || !postcodeMatches(entry, postcode, country)) return null
  const { length } = normalizePostcode(postcode, country)
  // As if each sign that is left open had ten forms: enough to tell the narrower from the wider.
  switch (pattern.kind) {
    case 'exact':
      return 1
    case 'district':
      return 10 ** (length - pattern.district.length)
    case 'prefix':
      return 10 ** (length - pattern.prefix.length)
    case 'range':
      return spanOf(pattern.from, pattern.to)
  }
}

/** How far apart two codes of one length are, sign by sign. */
const spanOf = (from: string, to: string): number =>
  [...from].reduce((span, sign, index) => {
    const step = Number.parseInt(to[index] ?? '', 36) - Number.parseInt(sign, 36)
    return span * 10 + (Number.isNaN(step) ? 0 : Math.min(9, Math.max(-9, step)))
  }, 0) + 1
