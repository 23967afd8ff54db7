import { openPage } from '@/storefront/shop/openPage.ts'

type Given = { params: Promise<{ shop: string }> }

export const GET = async (_: Request, { params }: Given): Promise<Response> => {
  const { routes, absolute } = await openPage((await params).shop)
  const hidden = [routes.cart, routes.checkout, routes.account, `${routes.base}/orders`]
  const lines = [
    'User-agent: *',
    ...hidden.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(`${routes.base}/sitemap.xml`)}`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
