import { createDownloadLink } from '@souk/commerce'
import { publicError } from '@souk/kernel'

import { orderToken } from '@/storefront/orders/orderCookie.ts'
import { ask } from '@/storefront/shop/ask.ts'
import { findShopPage } from '@/storefront/shop/openPage.ts'

type Given = { params: Promise<{ shop: string; id: string; download: string }> }

/**
 * The button beside a file: takes one of its downloads and leads to the bytes. What is refused is said
 * on the order's page. By POST alone, so that nothing that follows links takes a download.
 */
export const POST = async (_: Request, { params }: Given): Promise<Response> => {
  const { shop: named, id, download } = await params
  const page = await findShopPage(named)
  if (!page) return new Response(null, { status: 404 })
  const { shop, routes } = page
  try {
    const key = { id, orderToken: await orderToken(shop, id), download }
    const { path } = await ask(shop, createDownloadLink, key)
    return leadTo(routes.file(`/api${path}`))
  } catch (error) {
    const { status, code } = publicError(error)
    if (status >= 500) throw error
    return leadTo(`${routes.order(id)}?download=${encodeURIComponent(code)}#downloads`)
  }
}

const leadTo = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'private, no-store' } })
