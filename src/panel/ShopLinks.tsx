import { tenantScope } from '@souk/tenancy'
import { Link } from '@payloadcms/ui'
import type { PayloadRequest, SanitizedPermissions } from 'payload'
import { formatAdminURL } from 'payload/shared'

type Props = {
  readonly req: PayloadRequest
  readonly shop: string
  readonly permissions: SanitizedPermissions
}

/** To what shoppers see, on the panel's own host, so that it works wherever the panel does; and to what the shop is. */
export const ShopLinks = async ({ req, shop, permissions }: Props) => {
  const facts = await tenantScope.shop(req.payload, shop)
  if (!facts) return null
  const settings = formatAdminURL({
    adminRoute: req.payload.config.routes.admin,
    path: `/collections/tenants/${shop}`,
  })
  return (
    <div className="souk-shop-links">
      {permissions.collections?.tenants?.update && (
        <Link className="souk-visit" href={settings} prefetch={false}>
          Shop settings
        </Link>
      )}
      <a className="souk-visit" href={`/shops/${facts.slug}`} rel="noreferrer" target="_blank">
        Visit the shop
      </a>
    </div>
  )
}
