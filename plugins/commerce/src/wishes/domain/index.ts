export { wishErrors } from './errors.ts'
export {
  GUEST_LIST_DAYS,
  listExpiresAt,
  MAX_LISTS,
  MAX_WISHES,
  MOST_WISHES,
  NAME_LENGTH,
} from './limits.ts'
export { shownWishes } from './shownWishes.ts'
