import { openPage } from '@/storefront/shop/openPage.ts'
import { sitemapOf } from '@/storefront/shop/sitemapOf.ts'

type Given = { params: Promise<{ shop: string }> }

export const GET = async (_: Request, { params }: Given): Promise<Response> =>
  new Response(await sitemapOf(await openPage((await params).shop)), {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'max-age=300' },
  })
