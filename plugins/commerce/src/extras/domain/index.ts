export { extraErrors } from './errors.ts'
export { isFor, offeredIn, type Extra, type ExtraFacts, type ExtraSale } from './extra.ts'
