import type { ProductCard } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'
import { Price } from '../ui/Price.tsx'

type Props = {
  product: Pick<ProductCard, 'priceRange' | 'compareAtPrice' | 'lowestPrice30Days' | 'currency'>
  page: ShopPage
}

/** What a product costs, or from how much on, where its variants differ. */
export const CardPrice = ({ product, page: { t, format } }: Props) => {
  const { priceRange: range, compareAtPrice, lowestPrice30Days: lowest, currency } = product
  const isReduced = compareAtPrice !== null && compareAtPrice > range.min
  const least = format.money(range.min, currency)
  return (
    <>
      <Price
        now={range.max > range.min ? t('product.from', { price: least }) : least}
        was={isReduced ? format.money(compareAtPrice, currency) : undefined}
        words={{ now: t('product.nowPrice'), was: t('product.wasPrice') }}
      />
      {isReduced && lowest !== null && (
        <span className="mt-0.5 block text-xs text-quiet">
          {t('product.lowest', { price: format.money(lowest, currency) })}
        </span>
      )}
    </>
  )
}
