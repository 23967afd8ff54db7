import { posting, type Posting } from './posting.ts'

/** A confirmed order, as far as the books are concerned; amounts in minor units. */
export type Sold = {
  readonly cause: string
  readonly currency: string
  readonly taxInclusive: boolean
  /** Of the subtotal, what was paid for gift cards: owed to their holders, and no revenue yet. */
  readonly giftCardsSold?: number
  readonly totals: Readonly<
    Record<
      'subtotal' | 'discount' | 'shipping' | 'shippingTax' | 'tax' | 'giftCard' | 'total',
      number
    >
  >
}

/**
 * The sale itself: the shopper owes the total. Where prices hold their tax, it is taken out of what
 * was sold, so that revenue and shipping are net in either style. Gift cards that were sold are a debt.
 */
export const sale = ({
  cause,
  currency,
  taxInclusive,
  giftCardsSold = 0,
  totals,
}: Sold): Posting => {
  const { subtotal, discount, shipping, shippingTax, tax, giftCard, total } = totals
  const within = taxInclusive ? { goods: tax - shippingTax, shipping: shippingTax } : NOTHING
  return posting({ kind: 'sale', cause, currency }, [
    { account: 'receivable', amount: total },
    { account: 'gift_cards', amount: giftCard - giftCardsSold },
    { account: 'discounts', amount: discount },
    { account: 'revenue', amount: -(subtotal - giftCardsSold - within.goods) },
    { account: 'shipping', amount: -(shipping - within.shipping) },
    { account: 'tax', amount: -tax },
  ])
}

const NOTHING = { goods: 0, shipping: 0 }
