import { previewed } from '@/storefront/shop/preview.ts'

/** Leads from the panel to the latest draft of a document, inside its shop. */
export const GET = async (request: Request): Promise<Response> => {
  const { searchParams } = new URL(request.url)
  const found = await previewed({
    collection: searchParams.get('collection') ?? '',
    id: searchParams.get('id') ?? '',
  })
  if (!found) return new Response('There is nothing to preview here.', { status: 404 })
  const { shop, collection, id } = found
  return new Response(null, {
    status: 307,
    headers: { location: `/shops/${shop.slug}/preview/${collection}/${id}` },
  })
}
