import type { ProductItem } from '../domain/index.ts'

/** The addresses of all pictures of a product. */
export const picturesOf = ({ pictures = [], seoPicture, variants }: ProductItem): string[] => [
  ...(seoPicture ? [seoPicture] : []),
  ...pictures.map(({ url }) => url),
  ...variants.flatMap(({ image }) => image ?? []),
]
