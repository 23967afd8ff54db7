import type { ProductItem } from '../item.ts'

/** A product as our own files say it: how many a bundle has is for its parts to say. */
export const ownWords = (item: ProductItem): ProductItem => ({
  ...item,
  variants: item.variants.map((variant) => {
    const { stock: _stock, ...rest } = variant
    return (variant.parts?.length ?? 0) > 0 ? rest : variant
  }),
})
