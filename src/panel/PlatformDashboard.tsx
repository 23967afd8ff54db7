import { Gutter, Link } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import type { PayloadRequest } from 'payload'

import { EnterShop } from './EnterShop.tsx'
import { platformShops, type PlatformShop } from './platformShops.ts'

/** All shops of the house, for who runs it. */
export const PlatformDashboard = async ({ req }: { req: PayloadRequest }) => {
  const shops = await platformShops(req.payload)
  const { admin } = req.payload.config.routes
  const active = shops.filter(({ status }) => status === 'active').length
  const orders = shops.reduce((sum, shop) => sum + shop.orders, 0)
  return (
    <Gutter className="souk-platform">
      <header>
        <div>
          <h1>Your platform</h1>
          <p>
            {active} {active === 1 ? 'shop' : 'shops'} open · {orders} orders in the last 30 days
          </p>
        </div>
        <Link className="souk-visit" href={`${admin}/collections/tenants/create`}>
          Add a shop
        </Link>
      </header>
      {shops.length === 0 ? (
        <p className="souk-platform__empty">
          There is no shop yet. Add the first one: a name, an address and a currency are enough.
        </p>
      ) : (
        <ul>
          {shops.map((shop) => (
            <li key={shop.id}>
              <Shop admin={admin} language={req.i18n.language} shop={shop} />
            </li>
          ))}
        </ul>
      )}
    </Gutter>
  )
}

type Props = { readonly shop: PlatformShop; readonly admin: string; readonly language: string }

const STATUS = { active: 'Open', suspended: 'Suspended', archived: 'Archived' } as const

const Shop = ({ shop, admin, language }: Props) => (
  <article aria-label={shop.name}>
    <header>
      <h2>{shop.name}</h2>
      <span className={`souk-state souk-state--${shop.status}`}>{STATUS[shop.status]}</span>
    </header>
    <dl>
      <div>
        <dt>Sales, 30 days</dt>
        <dd>{formatMoney({ amount: shop.sales, currency: shop.currency }, language)}</dd>
      </div>
      <div>
        <dt>Orders</dt>
        <dd>{shop.orders}</dd>
      </div>
      <div>
        <dt>Products</dt>
        <dd>{shop.products}</dd>
      </div>
    </dl>
    <footer>
      <EnterShop admin={admin} id={shop.id} name={shop.name} />
      <Link href={`${admin}/collections/tenants/${shop.id}`} prefetch={false}>
        Settings
      </Link>
      <a href={`/shops/${shop.slug}`} rel="noreferrer" target="_blank">
        Visit
      </a>
    </footer>
  </article>
)
