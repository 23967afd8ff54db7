/**
 * What a product is. `goods` are sent or handed over and counted; a `gift_card` is money that its holder
 * spends later: it is not shipped, not taxed when it is sold, never reduced, and never sold out. What is
 * `digital` is sold and taxed like goods, and given as files or licence keys once it is paid.
 */
export type ProductKind = (typeof productKinds)[number]

export const productKinds = ['goods', 'gift_card', 'digital'] as const

export const productKindLabels = {
  goods: 'Goods or a service',
  gift_card: 'Gift card',
  digital: 'Download or licence key',
} as const satisfies Record<ProductKind, string>

type Kinded = { readonly kind?: ProductKind | null | undefined }

/** Older rows and lines do not say what they are: they are goods. */
export const isGiftCard = ({ kind }: Kinded): boolean => kind === 'gift_card'

export const isDigital = ({ kind }: Kinded): boolean => kind === 'digital'

/** Whether it lies on a shelf and is sent or handed over by somebody. */
export const isGoods = (one: Kinded): boolean => !isGiftCard(one) && !isDigital(one)
