import { field } from '../shop/field.ts'
import { addressFaults, addressIn } from './addressForm.ts'
import { looksLikeEmail } from './looksLikeEmail.ts'

/** Whether enough of the address is there to ask what shipping would cost. */
export const isDeliverable = (form: FormData): boolean =>
  addressFaults(addressIn(form, 'shipping')).length === 0

/** Whether they agree to be reminded of their cart, and where. */
export const isReachable = (form: FormData): boolean =>
  form.has('remindMe') && looksLikeEmail(field(form, 'email'))

/** Whether the way of shipping that is picked is to come for the goods oneself. */
export const isCollected = (form: FormData): boolean =>
  form.getAll('toCollect').includes(field(form, 'option'))
