export { confirmationLetter, type ConfirmedOrder, type Letter } from './confirmationLetter.ts'
export { refundLetter, type SentRefund } from './refundLetter.ts'
export { returnedLetter } from './returnedLetter.ts'
export { staffLetter, type StaffNews } from './staffLetter.ts'
