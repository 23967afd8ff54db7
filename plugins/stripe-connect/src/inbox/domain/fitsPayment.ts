type Payment = { readonly account: string | null; readonly mode: string | null }

/**
 * Whether an event comes from where the payment's money lies: in `direct` mode the shop's own
 * account, in `destination` mode the platform's. A shop's owner can make events of their account say
 * nearly anything, another shop's ids included; where they come from they cannot choose.
 */
export const fitsPayment = (account: string | null, payment: Payment): boolean => {
  if (payment.mode === 'direct') return payment.account !== null && account === payment.account
  return payment.mode === 'destination' && account === null
}
