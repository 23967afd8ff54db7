import { tenantScope } from '@souk/tenancy'
import type { PayloadRequest } from 'payload'

type Props = { readonly req: PayloadRequest; readonly shop: string }

/** To what shoppers see; on the panel's own host, so that it works wherever the panel does. */
export const ShopLink = async ({ req, shop }: Props) => {
  const facts = await tenantScope.shop(req.payload, shop)
  if (!facts) return null
  return (
    <a className="souk-visit" href={`/shops/${facts.slug}`} rel="noreferrer" target="_blank">
      Visit the shop
    </a>
  )
}
