import type { ShopPage } from '../../shop/openPage.ts'
import { classNames } from '../../ui/classNames.ts'
import { Container } from '../../ui/Container.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { located } from '../RichText.tsx'
import type { BlockOf } from './types.ts'

const widths = {
  text: { sizes: '(min-width: 768px) 48rem, 100vw', picture: 'rounded-shop' },
  wide: { sizes: '(min-width: 1440px) 85rem, 100vw', picture: 'rounded-shop max-h-[85vh]' },
  full: { sizes: '100vw', picture: 'max-h-[85vh]' },
}

export const MediaBlock = ({ block, page }: { block: BlockOf<'media'>; page: ShopPage }) => {
  const { image, caption } = block
  if (!image) return null
  const width = block.width ?? 'wide'
  const figure = (
    <figure>
      <Picture
        picture={located(image, page.routes)}
        sizes={widths[width].sizes}
        className={classNames('h-auto w-full object-cover', widths[width].picture)}
      />
      {caption && (
        <figcaption
          className={classNames(
            'mt-3 text-sm text-quiet',
            width === 'full' && 'px-5 sm:px-6 lg:px-10',
          )}
        >
          {caption}
        </figcaption>
      )}
    </figure>
  )
  if (width === 'full') return <div className="section">{figure}</div>
  return (
    <Container width={width} className="section">
      {figure}
    </Container>
  )
}
