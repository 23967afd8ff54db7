export const FIRST_ORDER_NUMBER = 1001

/**
 * The number that follows the last one taken in a shop. Taken when an order is confirmed and in the
 * same transaction, so that numbers have no gaps.
 */
export const nextOrderNumber = (last: number | null): number =>
  last === null ? FIRST_ORDER_NUMBER : last + 1
