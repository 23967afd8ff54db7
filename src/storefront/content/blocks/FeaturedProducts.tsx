import { ProductRow } from '../../catalogue/ProductRow.tsx'
import { pickProducts } from '../../catalogue/queries.ts'
import type { ShopPage } from '../../shop/openPage.ts'
import type { BlockOf } from './types.ts'

type Props = { block: BlockOf<'featuredProducts'>; page: ShopPage }

export const FeaturedProducts = async ({ block, page }: Props) => (
  <ProductRow
    page={page}
    products={await pickProducts(page.shop, block.products ?? [])}
    heading={block.heading}
    text={block.text}
  />
)
