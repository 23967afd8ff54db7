import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { CartEditor } from './CartEditor.tsx'
import { openCart } from './currentCart.ts'

/** The cart, or where to begin one. */
export const CartPage = async ({ page }: { page: ShopPage }) => {
  const { t, routes } = page
  const cart = await openCart(page.shop)
  if (cart && cart.items.length > 0) return <CartEditor cart={cart} place={placeOf(page)} />
  return (
    <div className="mx-auto max-w-md py-16 text-center">
      <h1 className="text-3xl">{t('cart.emptyTitle')}</h1>
      <p className="mt-3 text-quiet">{t('cart.emptyText')}</p>
      <Button asChild size="large" className="mt-8">
        <Link href={routes.products}>{t('cart.browse')}</Link>
      </Button>
    </div>
  )
}
