import { kernelErrors, type Shop } from '@souk/kernel'

/** The currency to answer in: the one that was asked for, or the shop's own. @throws 400 for one that the shop does not take */
export const currencyOf = (shop: Shop, asked: string | undefined): string => {
  if (asked === undefined) return shop.currency
  if (asked === shop.currency || shop.currencies.includes(asked)) return asked
  throw kernelErrors.invalid_input({
    issues: [{ path: ['currency'], message: `This shop sells in ${shop.currencies.join(', ')}.` }],
  })
}
