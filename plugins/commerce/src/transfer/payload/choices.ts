export const formats = [
  { value: 'souk', label: 'Souk' },
  { value: 'shopify', label: 'Shopify' },
  { value: 'woocommerce', label: 'WooCommerce' },
]

export const kinds = [
  { value: 'products', label: 'Products' },
  { value: 'collections', label: 'Collections' },
  { value: 'extras', label: 'Extras' },
  { value: 'priceLists', label: 'Price lists' },
  { value: 'stock', label: 'Stock' },
  { value: 'customers', label: 'Customers' },
  { value: 'orders', label: 'Orders' },
  { value: 'discounts', label: 'Discount codes' },
  { value: 'redirects', label: 'Redirects' },
]
