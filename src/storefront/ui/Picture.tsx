import { classNames } from './classNames.ts'
import { Photo } from './icons.tsx'

/** A picture as the content and the catalogue answer it. */
export type PictureData = {
  readonly url: string
  readonly alt: string
  readonly width: number | null
  readonly height: number | null
  readonly sizes: Readonly<Record<string, Rendition>>
}

type Rendition = { readonly url: string; readonly width: number; readonly height: number }

type Props = {
  picture: PictureData | null
  /** How wide it is shown, in CSS's words: `(min-width: 1024px) 25vw, 50vw`. */
  sizes: string
  /** `square` may also use the renditions that were cut to a square. */
  shape?: 'square' | 'natural'
  /** The picture that a visitor waits for. */
  isFirst?: boolean
  /** Instead of the picture's own description; empty for decoration. */
  alt?: string
  className?: string
}

/** A picture in as many sizes as there are, of which the browser takes the smallest that will do. */
export const Picture = ({
  picture,
  sizes,
  shape = 'natural',
  isFirst = false,
  alt,
  className,
}: Props) => {
  if (!picture) return <NoPicture className={className} />
  const renditions = renditionsOf(picture, shape)
  const [smallest] = renditions
  return (
    <img
      src={smallest?.url ?? picture.url}
      srcSet={renditions.map(({ url, width }) => `${url} ${width}w`).join(', ') || undefined}
      sizes={renditions.length > 0 ? sizes : undefined}
      width={smallest?.width ?? picture.width ?? undefined}
      height={smallest?.height ?? picture.height ?? undefined}
      alt={alt ?? picture.alt}
      loading={isFirst ? 'eager' : 'lazy'}
      fetchPriority={isFirst ? 'high' : undefined}
      decoding={isFirst ? undefined : 'async'}
      className={className}
    />
  )
}

const NoPicture = ({ className }: { className?: string | undefined }) => (
  <span className={classNames('grid place-items-center bg-muted text-quiet', className)}>
    <Photo className="size-1/5 max-w-16" />
  </span>
)

const renditionsOf = (
  { url, width, height, sizes }: PictureData,
  shape: Props['shape'],
): Rendition[] => {
  const whole = width && height ? [{ url, width, height }] : []
  const proportion = shape === 'square' ? 1 : width && height ? width / height : 1
  return [...Object.values(sizes), ...whole]
    .filter((one) => Math.abs(one.width / one.height / proportion - 1) < 0.03)
    .toSorted((a, b) => a.width - b.width)
    .filter((one, index, all) => one.width !== all[index - 1]?.width && one.width <= 1920)
}
