export {
  normalizePostcode,
  parsePostcode,
  postcodeMatches,
  type PostcodePattern,
} from './postcode.ts'
export { normalizeRegion, sameRegion } from './region.ts'
