import type { ProductCard as Product } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'
import { classNames } from '../ui/classNames.ts'
import { ProductCard } from './ProductCard.tsx'

type Props = {
  products: readonly Product[]
  page: ShopPage
  level?: 'h2' | 'h3'
  /** How many pictures a visitor sees at once, and waits for. */
  eager?: number
  className?: string
}

export const ProductGrid = ({ products, page, level, eager = 0, className }: Props) => (
  <ul
    className={classNames(
      'grid grid-cols-2 gap-x-4 gap-y-10 sm:gap-x-6 md:grid-cols-3 xl:grid-cols-4',
      className,
    )}
  >
    {products.map((product, index) => (
      <li key={`${product.id} ${product.title}`}>
        <ProductCard
          product={product}
          page={page}
          isFirst={index < eager}
          {...(level && { level })}
        />
      </li>
    ))}
  </ul>
)
