'use client'

import { classNames } from '../ui/classNames.ts'
import { Picture, type PictureData } from '../ui/Picture.tsx'

type Props = {
  pictures: readonly PictureData[]
  shown: number
  onShow: (index: number) => void
  label: string
  /** One for each picture. */
  names: readonly string[]
}

/** One large picture, and the others to choose from. Without a script, they stand below each other. */
export const Gallery = ({ pictures, shown, onShow, label, names }: Props) => (
  <section aria-label={label} className="lg:sticky lg:top-28 lg:self-start">
    <div className="overflow-hidden rounded-shop-large bg-muted">
      <Picture
        key={pictures[shown]?.url}
        picture={pictures[shown] ?? null}
        shape="square"
        sizes="(min-width: 1024px) 44rem, 100vw"
        isFirst
        className="aspect-square w-full object-cover"
      />
    </div>
    {pictures.length > 1 && (
      <ul className="mt-3 flex gap-3 overflow-x-auto p-1">
        {pictures.map((picture, index) => (
          <li key={picture.url} className="shrink-0">
            <button
              type="button"
              aria-label={names[index]}
              aria-pressed={index === shown}
              onClick={() => onShow(index)}
              className={classNames(
                'block size-20 cursor-pointer overflow-hidden rounded-shop border-2 transition-colors',
                index === shown ? 'border-foreground' : 'border-transparent hover:border-field',
              )}
            >
              <Picture
                picture={picture}
                shape="square"
                alt=""
                sizes="5rem"
                className="size-full object-cover"
              />
            </button>
          </li>
        ))}
      </ul>
    )}
    {pictures.length > 1 && (
      <noscript>
        {pictures.slice(1).map((picture) => (
          <img key={picture.url} src={picture.url} alt={picture.alt} className="mt-3 w-full" />
        ))}
      </noscript>
    )}
  </section>
)
