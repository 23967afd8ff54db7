import type { ShopPage } from '../../shop/openPage.ts'
import { classNames } from '../../ui/classNames.ts'
import { Container } from '../../ui/Container.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { located, RichText } from '../RichText.tsx'
import type { BlockOf } from './types.ts'

type Props = { block: BlockOf<'columns'>; page: ShopPage }

const grids: Readonly<Record<number, string>> = {
  2: 'md:grid-cols-2',
  3: 'md:grid-cols-3',
  4: 'sm:grid-cols-2 lg:grid-cols-4',
}

export const Columns = ({ block: { heading, columns }, page: { routes } }: Props) => {
  const shown = columns ?? []
  return (
    <Container className="section">
      {heading && <h2 className="mb-10 text-3xl sm:text-4xl">{heading}</h2>}
      <div
        className={classNames('grid gap-x-12 gap-y-10', grids[shown.length] ?? 'md:grid-cols-3')}
      >
        {shown.map(({ image, content }, index) => (
          <div key={index} className={classNames(!image && 'border-t-2 border-primary pt-6')}>
            {image && (
              <Picture
                picture={located(image, routes)}
                sizes="(min-width: 768px) 33vw, 100vw"
                className="mb-5 aspect-4/3 w-full rounded-shop object-cover"
              />
            )}
            <RichText value={content} routes={routes} />
          </div>
        ))}
      </div>
    </Container>
  )
}
