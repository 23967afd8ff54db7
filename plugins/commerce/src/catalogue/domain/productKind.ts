/**
 * What a product is. `goods` are sent or handed over and counted; a `gift_card` is money that its holder
 * spends later: it is not shipped, not taxed when it is sold, never reduced, and never sold out.
 */
export type ProductKind = 'goods' | 'gift_card'

export const productKindLabels = {
  goods: 'Goods or a service',
  gift_card: 'Gift card',
} as const satisfies Record<ProductKind, string>

/** Older rows and lines do not say what they are: they are goods. */
export const isGiftCard = ({ kind }: { readonly kind?: ProductKind | null | undefined }): boolean =>
  kind === 'gift_card'
