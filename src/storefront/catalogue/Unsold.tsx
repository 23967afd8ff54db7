import type { ProductView } from '@souk/commerce'
import type { ReactNode } from 'react'

import type { ShopPage } from '../shop/openPage.ts'
import { Badge } from '../ui/Badge.tsx'
import { Picture } from '../ui/Picture.tsx'

type Props = { product: ProductView; page: ShopPage; head: ReactNode; children: ReactNode }

/** A product of which nothing is for sale now. */
export const Unsold = ({ product, page, head, children }: Props) => (
  <div className="grid gap-8 lg:grid-cols-[1.15fr_1fr] lg:gap-14 xl:gap-20">
    <Picture
      picture={product.thumbnail}
      shape="square"
      sizes="(min-width: 1024px) 44rem, 100vw"
      isFirst
      className="aspect-square w-full rounded-shop-large object-cover"
    />
    <div className="flex flex-col items-start gap-6 lg:pt-2">
      {head}
      <Badge look="outline">{page.t('product.soldOut')}</Badge>
      {children}
    </div>
  </div>
)
