import { Link } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { formatMoney } from '@souk/kernel/domain'
import { PanelStyle, Pill } from '@souk/kernel/panel'
import { panelShop } from '@souk/kernel/panel/server'
import type { UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { idOf } from '../../shared/idOf.ts'
import { dateText } from './dateText.ts'
import { ordersOfCustomer, type BoughtOrder } from './ordersOfCustomer.ts'
import { wordsOf, type Words } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'

/** On a customer's page: what they have bought, here and in the shop that this one was before. */
export const CustomerOrders = async ({ id, data, req, i18n }: UIFieldServerProps) => {
  const { email } = (data ?? {}) as { email?: unknown }
  if (!id || typeof email !== 'string') return null
  const { field } = scopeOf(req.payload)
  const shop = field ? idOf((data as Record<string, unknown>)[field]) : null
  const ctx = await panelShop(req, shop)
  if (!ctx) return null
  const { orders, more } = await ordersOfCustomer(req, { id: String(id), email, shop })
  const words = wordsOf(i18n.language, ctx.shop.timeZone)
  const { admin: adminRoute } = req.payload.config.routes
  const page = (path: string) => formatAdminURL({ adminRoute, path: `/collections/${path}` })
  const found = `where[or][0][and][0][email][equals]=${encodeURIComponent(email)}`
  return (
    <section aria-label="Orders" className="souk-card">
      <PanelStyle />
      <div className="souk-card__head">
        <h2>Orders</h2>
        {more.own && (
          <Link href={`${page('orders')}?${found}`} prefetch={false}>
            All orders
          </Link>
        )}
        {more.past && (
          <Link href={`${page('past-orders')}?${found}`} prefetch={false}>
            All imported orders
          </Link>
        )}
      </div>
      {orders.length === 0 ? (
        <p className="souk-muted">Nothing bought yet. Orders under this address appear here.</p>
      ) : (
        <ul className="souk-bare souk-list">
          {orders.map((order) => (
            <Bought
              address={page(`${order.source === null ? 'orders' : 'past-orders'}/${order.id}`)}
              key={order.id}
              order={order}
              words={words}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

const FIELDS = ['status', 'paymentStatus', 'fulfilmentStatus'] as const

type Props = { readonly order: BoughtOrder; readonly address: string; readonly words: Words }

const Bought = ({ order, address, words }: Props) => (
  <li>
    <span style={{ flex: '0 0 10em' }}>
      <Link href={address} prefetch={false}>
        <strong>{order.number}</strong>
      </Link>
      <span className="souk-muted souk-small souk-block">{dateText(order.placedAt, words)}</span>
    </span>
    <span className="souk-pills" style={{ flex: '1 1 14em' }}>
      {order.source !== null && <Pill tone="calm">Imported from {order.source}</Pill>}
      {FIELDS.map((name) => {
        const { label, tone } = statusPill(name, { value: order[name], status: order.status })
        return (
          <Pill key={name} tone={tone}>
            {label}
          </Pill>
        )
      })}
    </span>
    <span className="souk-amount" style={{ marginLeft: 'auto' }}>
      {formatMoney({ amount: order.totals.total, currency: order.currency }, words.language)}
    </span>
  </li>
)
