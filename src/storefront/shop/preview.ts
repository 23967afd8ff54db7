import config from '@payload-config'
import { scopeOf, type Shop } from '@souk/kernel'
import { headers } from 'next/headers'
import { createLocalReq, getPayload, type TypedUser } from 'payload'

const collections = ['pages', 'products'] as const
export type PreviewCollection = (typeof collections)[number]

export type Previewed = {
  readonly shop: Shop
  readonly collection: PreviewCollection
  readonly id: string
  readonly slug: string
}

/**
 * The document that a member of its shop may preview, with the slug under which the shop knows it.
 * Nothing for anybody else, whether or not the document exists.
 */
export const previewed = async (asked: {
  collection: string
  id: string
}): Promise<Previewed | null> => {
  const collection = collections.find((one) => one === asked.collection)
  if (!collection || !/^[0-9a-f-]{36}$/i.test(asked.id)) return null
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!user || user.collection !== payload.config.admin.user) return null
  const shop = await shopOf({ collection, id: asked.id })
  if (!shop || scopeOf(payload).rolesOf(user, shop.id).length === 0) return null
  const slug = await slugOf({ collection, id: asked.id, shop, user })
  return slug === null ? null : { shop, collection, id: asked.id, slug }
}

type Named = { readonly collection: PreviewCollection; readonly id: string }

/** Looks across all shops, to learn no more than which one it is. */
const shopOf = async ({ collection, id }: Named): Promise<Shop | null> => {
  const payload = await getPayload({ config })
  const { field, runAcross, shop } = scopeOf(payload)
  if (!field) return null
  const key = await runAcross(async () => {
    const found = await payload.findByID({
      collection,
      id,
      depth: 0,
      draft: true,
      disableErrors: true,
    })
    return (found as unknown as Record<string, unknown> | null)?.[field]
  })
  return typeof key === 'string' ? shop(payload, key) : null
}

/** The slug as it was saved, not as a draft would have it: under that one the shop is asked. */
const slugOf = async ({
  collection,
  id,
  shop,
  user,
}: Named & { shop: Shop; user: TypedUser }): Promise<string | null> => {
  const payload = await getPayload({ config })
  return scopeOf(payload).run(shop.id, async () => {
    const req = await createLocalReq({ user }, payload)
    const found = await payload.findByID({
      collection,
      id,
      req,
      overrideAccess: false,
      depth: 0,
      draft: collection === 'pages',
      disableErrors: true,
    })
    return (found as { slug?: string } | null)?.slug ?? null
  })
}
