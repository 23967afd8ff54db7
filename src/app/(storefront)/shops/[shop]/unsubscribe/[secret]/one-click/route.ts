import { unsubscribe } from '@souk/commerce'
import { publicError } from '@souk/kernel'

import { ask } from '@/storefront/shop/ask.ts'
import { findShop } from '@/storefront/shop/openShop.ts'

type Given = { params: Promise<{ shop: string; secret: string }> }

/**
 * What mail programs post to when somebody presses “unsubscribe” in them (RFC 8058). They send no
 * cookies and follow no redirects; the address itself says whose letters are to end.
 */
export const POST = async (_: Request, { params }: Given): Promise<Response> => {
  const { shop: named, secret } = await params
  try {
    const shop = await findShop(named)
    if (!shop) return new Response(null, { status: 404 })
    await ask(shop, unsubscribe, { secret })
    return new Response('Unsubscribed.\n', { headers: { 'content-type': 'text/plain' } })
  } catch (error) {
    return new Response(null, { status: publicError(error).status })
  }
}
