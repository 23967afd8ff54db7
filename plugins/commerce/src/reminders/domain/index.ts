export { confirmationLetter } from './confirmationLetter.ts'
export { reminderErrors } from './errors.ts'
export { lettersOf, MAX_LETTERS, nextLetter } from './nextLetter.ts'
export { reminderLetter } from './reminderLetter.ts'
