import type { ProductCard as Product } from '@souk/commerce'
import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { Badge } from '../ui/Badge.tsx'
import { classNames } from '../ui/classNames.ts'
import { Picture } from '../ui/Picture.tsx'
import { CardHeart } from '../wishes/CardHeart.tsx'
import { CardPrice } from './CardPrice.tsx'

type Props = {
  product: Product
  page: ShopPage
  /** Of the title, in the outline of the page it stands on. */
  level?: 'h2' | 'h3'
  isFirst?: boolean
}

/** A product in a list. The whole card can be pressed, but it is one link, named by its title. */
export const ProductCard = ({ product, page, level: Title = 'h3', isFirst = false }: Props) => {
  const { routes, t } = page
  const { title, slug, vendor, thumbnail, available, compareAtPrice, priceRange } = product
  const isReduced = compareAtPrice !== null && compareAtPrice > priceRange.min
  return (
    <article className="group relative flex h-full flex-col">
      <div className="relative overflow-hidden rounded-shop bg-muted">
        <Picture
          picture={thumbnail}
          shape="square"
          alt=""
          sizes="(min-width: 1024px) 22rem, 50vw"
          isFirst={isFirst}
          className={classNames(
            'aspect-square w-full object-cover transition-transform duration-500 group-hover:scale-[1.03]',
            !available && 'opacity-70',
          )}
        />
        <div className="absolute top-3 left-3 flex gap-2">
          {!available && <Badge look="quiet">{t('product.soldOut')}</Badge>}
          {available && isReduced && <Badge>{t('product.sale')}</Badge>}
        </div>
      </div>
      <div className="flex grow flex-col pt-3.5">
        {vendor && <p className="mb-0.5 text-sm text-quiet">{vendor}</p>}
        <Title className="font-sans text-base leading-snug font-medium tracking-normal sm:text-[1.0625rem]">
          <Link
            href={routes.product(slug)}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-shop group-hover:underline group-hover:underline-offset-4 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-offset-4 focus-visible:after:outline-accent"
          >
            {title}
          </Link>
        </Title>
        <p className="mt-1">
          <CardPrice product={product} page={page} />
        </p>
      </div>
      <CardHeart product={product} page={page} className="absolute top-2 right-2 z-10" />
    </article>
  )
}
