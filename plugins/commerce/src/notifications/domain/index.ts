export { confirmationLetter, type ConfirmedOrder, type Letter } from './confirmationLetter.ts'
