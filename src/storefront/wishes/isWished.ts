import type { Wish } from '@souk/commerce'

type Article = { readonly product: string; readonly variant?: string | undefined }

/**
 * Whether something is wished for: of a product without a chosen variant, any of it; of a variant, that
 * one, or the product as a whole.
 */
export const isWished = (
  wishes: readonly Pick<Wish, 'product' | 'variant'>[],
  { product, variant }: Article,
): boolean =>
  wishes.some(
    (wish) =>
      wish.product === product && (!variant || wish.variant === null || wish.variant === variant),
  )
