import type { Room } from '@souk/kernel'

export { pricesOfProducts, pricesOfVariants } from './payload/pricesOf.ts'

/** What things cost. Its fields stand on the catalogue's own forms. */
export const pricing = (): Room => ({
  name: 'pricing',
  sql: [
    'create unique index if not exists variants_prices_currency on variants_prices (_parent_id, currency)',
  ],
})
