export { memberErrors } from './errors.ts'
export {
  decideMemberChange,
  losesOwner,
  type Editor,
  type MemberChange,
  type MembershipRow,
} from './memberChange.ts'
