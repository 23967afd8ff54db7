/** Under which name the stock's books know an order. */
export const stockCause = (order: string): string => `order:${order}`
