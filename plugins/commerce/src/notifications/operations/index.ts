export { sendConfirmation, type OrderLookUpUrl } from './sendConfirmation.ts'
export { tellOfRefund } from './tellOfRefund.ts'
export { tellOfReturn } from './tellOfReturn.ts'
export { tellStaff, type OrderPageUrl, type StaffEmails } from './tellStaff.ts'
