import { listProducts, sells } from '../../catalogue/queries.ts'
import { ProductRow } from '../../catalogue/ProductRow.tsx'
import type { ShopPage } from '../../shop/openPage.ts'
import type { BlockOf } from './types.ts'

type Props = { block: BlockOf<'productGrid'>; page: ShopPage }

export const ProductGridBlock = async ({ block, page }: Props) => {
  if (!sells(page.shop)) return null
  const { category, collection, heading, sort, limit } = block
  const { docs } = await listProducts(page.shop, {
    ...(category && { category }),
    ...(collection ? { collection } : { sort: sort ?? 'newest' }),
    limit: Math.min(24, Math.max(1, limit ?? 8)),
  })
  return (
    <ProductRow
      page={page}
      products={docs}
      heading={heading}
      more={
        collection
          ? page.routes.collection(collection)
          : category
            ? page.routes.category(category)
            : page.routes.products
      }
    />
  )
}
