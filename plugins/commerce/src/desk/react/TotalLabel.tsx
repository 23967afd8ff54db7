/** Heads the column of what an order comes to. */
export const TotalLabel = () => <span>Total</span>
