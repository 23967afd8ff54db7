import type { ProviderBooks } from '@souk/commerce/ports'

/** The books of a shop in which nothing was ever sold. */
export const fakeBooks: ProviderBooks = {
  entries: () => Promise.resolve([]),
  causesOf: () => Promise.resolve([]),
  ordersOf: () => Promise.resolve([]),
  feesEarned: () => Promise.resolve([]),
}
