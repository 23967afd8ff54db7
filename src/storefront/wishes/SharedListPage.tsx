import type { ProductCard, SharedListView } from '@souk/commerce'

import { optionsText } from '../cart/optionsText.ts'
import { ProductGrid } from '../catalogue/ProductGrid.tsx'
import type { ShopPage } from '../shop/openPage.ts'

type Props = { list: SharedListView; page: ShopPage }

/** What somebody wishes for, as whoever has the link sees it. */
export const SharedListPage = ({ list, page }: Props) => (
  <>
    <h1 className="text-3xl break-words sm:text-4xl">{list.name ?? page.t('wishes.title')}</h1>
    <p className="mt-1 mb-8 text-quiet">
      {list.items.length === 0
        ? page.t('wishes.sharedEmpty')
        : page.t('wishes.count', { count: list.items.length })}
    </p>
    <ProductGrid products={cardsOf(list)} page={page} level="h2" eager={4} />
  </>
)

/** A variant that was wished for is shown as it is, and not as one of several; each product once. */
const cardsOf = ({ items }: SharedListView): ProductCard[] => {
  const seen = new Set<string>()
  return items.flatMap(({ product, variant }) => {
    const key = `${product.id} ${variant?.id ?? ''}`
    if (seen.has(key)) return []
    seen.add(key)
    if (!variant) return [product]
    const options = optionsText(variant.options)
    return [
      {
        ...product,
        title: options ? `${product.title} (${options})` : product.title,
        thumbnail: variant.image ?? product.thumbnail,
        priceRange: { min: variant.price, max: variant.price },
        compareAtPrice: variant.compareAtPrice,
        available: variant.available,
      },
    ]
  })
}
