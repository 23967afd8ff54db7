export { addAddress, changeAddress, listAddresses, removeAddress } from './addressBook.ts'
export {
  asksToConfirm,
  assertWording,
  confirmedSql,
  consentInput,
  consentSql,
  tellOfConsent,
  writeConsent,
} from './consent.ts'
export { authenticate, type SignedIn } from './authenticate.ts'
export { customerView, findCustomer, type CustomerView } from './customerView.ts'
export { enrol } from './enrol.ts'
export { forgotPassword, PASSWORD_FORGOTTEN } from './forgotPassword.ts'
export { addressInput, addressView, credentials, emailInput, registration } from './inputs.ts'
export { logOut } from './logOut.ts'
export { readMe } from './readMe.ts'
export { resetPassword } from './resetPassword.ts'
export { isCustomer, ownId, readSelf } from './self.ts'
export { sendResetMail, type ResetPasswordUrl } from './sendResetMail.ts'
export { openSession } from './session.ts'
export { updateMe } from './updateMe.ts'
