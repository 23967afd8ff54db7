import type { ProductCard } from '@souk/commerce'

import type { ShopPage } from '../shop/openPage.ts'
import { currentWishes } from './currentWishes.ts'
import { isWished } from './isWished.ts'
import { WishButton } from './WishButton.tsx'

type Props = { product: Pick<ProductCard, 'id' | 'title'>; page: ShopPage; className?: string }

/** The heart of a product in a list. */
export const CardHeart = async ({
  product: { id, title },
  page: { shop, t },
  className,
}: Props) => (
  <WishButton
    shop={shop.slug}
    product={id}
    isWished={isWished(await currentWishes(shop), { product: id })}
    label={t('wishes.wish', { product: title })}
    {...(className && { className })}
  />
)
