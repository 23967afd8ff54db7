import { parsePostcode } from '@souk/kernel/domain'

/** Of rates for all postcodes, and of those for a range. */
const ALL = ''
const RANGE = '...'

/**
 * A short text by which an index finds the rates that may be meant for a postcode: of its keys
 * (see `postcodeKeysSql`) one is the rate's. Whether it is meant decides `postcodeMatches`.
 */
export const postcodeKey = (postcode: string | null, country: string): string => {
  const parsed = postcode ? parsePostcode(postcode, country) : undefined
  switch (parsed?.kind) {
    case 'exact':
      return parsed.code
    case 'prefix':
      return `${parsed.prefix}*`
    case 'district':
      return `${parsed.district}*`
    case 'range':
      return RANGE
    case undefined:
      return ALL
  }
}
