import type { ProductCard } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'
import { Price } from '../ui/Price.tsx'

type Props = {
  product: Pick<ProductCard, 'priceRange' | 'compareAtPrice' | 'currency'>
  page: ShopPage
}

/** What a product costs, or from how much on, where its variants differ. */
export const CardPrice = ({ product, page: { t, format } }: Props) => {
  const { priceRange: range, compareAtPrice, currency } = product
  const least = format.money(range.min, currency)
  return (
    <Price
      now={range.max > range.min ? t('product.from', { price: least }) : least}
      was={
        compareAtPrice !== null && compareAtPrice > range.min
          ? format.money(compareAtPrice, currency)
          : undefined
      }
      words={{ now: t('product.nowPrice'), was: t('product.wasPrice') }}
    />
  )
}
