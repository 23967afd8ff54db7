/** What an order's secret is derived for. */
export const ORDER_TOKEN = 'order'
