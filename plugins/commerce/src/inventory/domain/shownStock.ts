/** From here on a shopper is told how many are left; above it, only that there are some. */
export const LOW_STOCK = 5
