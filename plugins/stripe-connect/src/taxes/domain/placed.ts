/**
 * What lies at Stripe lies in an account there, and a shop may have another one by the time it is
 * wanted again: both are kept as one name, `acct_…/taxcalc_…`.
 */
export const placedName = (account: string, id: string): string => `${account}/${id}`

/** @throws Error for what is no such name */
export const placedAt = (name: string): { readonly account: string; readonly id: string } => {
  const [account, id, ...more] = name.split('/')
  if (!account || !id || more.length > 0) throw new Error(`${name} does not say whose it is.`)
  return { account, id }
}
