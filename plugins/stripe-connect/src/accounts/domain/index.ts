export { abilitiesOf } from './abilities.ts'
export {
  accountStateLabels,
  accountStates,
  type AccountFacts,
  type AccountState,
  type Requirement,
} from './account.ts'
export { accountErrors } from './errors.ts'
export { likelyCountry } from './likelyCountry.ts'
export { requirementWords } from './requirementWords.ts'
