import type { ProductItem } from '../domain/index.ts'

/** The addresses of all pictures of a product. */
export const picturesOf = ({ pictures = [], variants }: ProductItem): string[] => [
  ...pictures.map(({ url }) => url),
  ...variants.flatMap(({ image }) => image ?? []),
]
