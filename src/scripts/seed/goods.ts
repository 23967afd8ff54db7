import type { Drawing } from './pictures/drawings/index.ts'
import type { PictureSpec } from './pictures/picture.ts'
import type { ProductPicture } from './pictures/product.ts'
import type { SetName } from './pictures/sets/index.ts'

/** Makes the pictures of one shop: its set is fixed, the tone of the wall is chosen per picture. */
export const photographer =
  (set: SetName) =>
  (
    name: string,
    alt: string,
    tone: string,
    drawing: Drawing,
    closeUp?: ProductPicture['closeUp'],
  ): PictureSpec => ({
    name,
    alt,
    picture: { kind: 'product', set, tone, drawing, ...(closeUp ? { closeUp } : {}) },
  })
