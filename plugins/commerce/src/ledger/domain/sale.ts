import { posting, type Posting } from './posting.ts'

/** A confirmed order, as far as the books are concerned; amounts in minor units. */
export type Sold = {
  readonly cause: string
  readonly currency: string
  readonly taxInclusive: boolean
  readonly totals: Readonly<
    Record<
      'subtotal' | 'discount' | 'shipping' | 'shippingTax' | 'tax' | 'giftCard' | 'total',
      number
    >
  >
}

/**
 * The sale itself: the shopper owes the total. Where prices hold their tax, it is taken out of what
 * was sold, so that revenue and shipping are net in either style.
 */
export const sale = ({ cause, currency, taxInclusive, totals }: Sold): Posting => {
  const { subtotal, discount, shipping, shippingTax, tax, giftCard, total } = totals
  const within = taxInclusive ? { goods: tax - shippingTax, shipping: shippingTax } : NOTHING
  return posting({ kind: 'sale', cause, currency }, [
    { account: 'receivable', amount: total },
    { account: 'gift_cards', amount: giftCard },
    { account: 'discounts', amount: discount },
    { account: 'revenue', amount: -(subtotal - within.goods) },
    { account: 'shipping', amount: -(shipping - within.shipping) },
    { account: 'tax', amount: -tax },
  ])
}

const NOTHING = { goods: 0, shipping: 0 }

export type Received = {
  readonly cause: string
  readonly currency: string
  readonly amount: number
  /** `bank` when the shop was paid itself, `provider` when somebody holds it for the shop. */
  readonly into: 'bank' | 'provider'
  /** What the provider and the platform kept of it. */
  readonly providerFee?: number
  readonly platformFee?: number
}

/** Money for a sale has come in, less what others kept. */
export const receipt = ({
  cause,
  currency,
  amount,
  into,
  providerFee = 0,
  platformFee = 0,
}: Received): Posting =>
  posting({ kind: 'receipt', cause, currency }, [
    { account: into, amount: amount - providerFee - platformFee },
    { account: 'provider_fees', amount: providerFee },
    { account: 'platform_fees', amount: platformFee },
    { account: 'receivable', amount: -amount },
  ])
