import type { Format } from '../item.ts'

/** Whose file of orders it is, by its headings. */
export const ordersFormat = (headings: readonly string[]): Format | undefined => {
  if (headings.includes('order') && headings.includes('item_quantity')) return 'souk'
  return headings.includes('Financial Status') && headings.includes('Lineitem name')
    ? 'shopify'
    : undefined
}
