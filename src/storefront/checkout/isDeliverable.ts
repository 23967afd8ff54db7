import { addressFaults, addressIn } from './addressForm.ts'

/** Whether enough of the address is there to ask what shipping would cost. */
export const isDeliverable = (form: FormData): boolean =>
  addressFaults(addressIn(form, 'shipping')).length === 0
