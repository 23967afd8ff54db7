import type { Routes } from '../shop/routes.ts'
import { classNames } from '../ui/classNames.ts'
import { Picture, type PictureData } from '../ui/Picture.tsx'

type Props = { image: PictureData | null; routes: Routes; className?: string }

/** The picture beside a line. Its title stands next to it, so it is decoration. */
export const LinePicture = ({ image, routes, className }: Props) => (
  <Picture
    picture={image && served(image, routes)}
    sizes="7rem"
    shape="square"
    alt=""
    className={classNames('aspect-square w-full rounded-shop bg-muted object-cover', className)}
  />
)

const served = (image: PictureData, { file }: Routes): PictureData => ({
  ...image,
  url: file(image.url),
  sizes: Object.fromEntries(
    Object.entries(image.sizes ?? {}).map(([name, one]) => [name, { ...one, url: file(one.url) }]),
  ),
})
