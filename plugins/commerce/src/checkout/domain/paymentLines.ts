type Order = {
  readonly taxInclusive: boolean
  readonly items: readonly {
    readonly title: string
    readonly quantity: number
    readonly total: number
  }[]
  readonly shippingOption: { readonly name: string } | null
  readonly totals: {
    readonly shipping: number
    readonly shippingTax: number
    readonly giftCard: number
    readonly total: number
  }
}

export type PaymentLine = { readonly title: string; readonly amount: number }

/**
 * What a shopper pays for, line by line, for the provider's own page. Amounts add up to the total;
 * where they cannot (a gift card paid a part, shipping was discounted), there is one line for all.
 */
export const paymentLines = (
  { items, taxInclusive, shippingOption, totals }: Order,
  whole: string,
): PaymentLine[] => {
  const shipping = totals.shipping + (taxInclusive ? 0 : totals.shippingTax)
  const lines = [
    ...items.map(({ title, quantity, total }) => ({
      title: quantity === 1 ? title : `${quantity} × ${title}`,
      amount: total,
    })),
    ...(shippingOption ? [{ title: shippingOption.name, amount: shipping }] : []),
  ].filter(({ amount }) => amount > 0)
  const sum = lines.reduce((all, { amount }) => all + amount, 0)
  return sum === totals.total ? lines : [{ title: whole, amount: totals.total }]
}
