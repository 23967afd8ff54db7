import type { HeroPicture } from './heroes/index.ts'
import type { LogoPicture } from './logos/index.ts'
import type { ProductPicture } from './product.ts'

export type Picture = ProductPicture | HeroPicture | LogoPicture

/** A picture of a shop's media library. */
export type PictureSpec = {
  /** Unique in its shop; also its file name, without the ending. */
  name: string
  alt: string
  picture: Picture
}

export const fileName = ({ name, picture }: PictureSpec): string =>
  `${name}.${picture.kind === 'logo' ? 'png' : 'jpg'}`

export const mimeType = ({ picture }: PictureSpec): 'image/png' | 'image/jpeg' =>
  picture.kind === 'logo' ? 'image/png' : 'image/jpeg'
