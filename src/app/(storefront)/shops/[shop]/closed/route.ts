import { closedNotice } from '@/storefront/shop/closedNotice.ts'
import { findShop } from '@/storefront/shop/openShop.ts'
import { baseOf } from '@/storefront/shop/routes.ts'
import { ShopClosed } from '@/storefront/shop/ShopClosed.ts'
import { visit } from '@/storefront/shop/visit.ts'

type Given = { params: Promise<{ shop: string }> }

/** Says that the shop is closed for now, for as long as it is. */
export const GET = async (_: Request, { params }: Given): Promise<Response> => {
  const { shop } = await params
  try {
    await findShop(shop)
  } catch (error) {
    if (error instanceof ShopClosed) return closedNotice()
    throw error
  }
  const { isOwnHost } = await visit()
  return new Response(null, {
    status: 307,
    headers: { location: baseOf({ slug: shop }, isOwnHost) || '/' },
  })
}

/** So that what is posted to a closed shop, such as by a mail program, may be tried again later. */
export const POST = (request: Request, given: Given): Promise<Response> => GET(request, given)
