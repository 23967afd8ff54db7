import { Gutter } from '@payloadcms/ui'
import { scopeOf } from '@souk/kernel'
import { PanelStyle, Pill } from '@souk/kernel/panel'
import { panelShop } from '@souk/kernel/panel/server'
import type { DocumentViewServerProps } from 'payload'

import type { PastOrder } from '../../orders/domain/index.ts'
import { idOf } from '../../shared/idOf.ts'
import { Address } from './Address.tsx'
import { dateText } from './dateText.ts'
import { OrderCrumbs } from './OrderCrumbs.tsx'
import { OrderStyle } from './OrderStyle.tsx'
import { PastOrderLines } from './PastOrderLines.tsx'
import { wordsOf } from './shownOrder.ts'
import { statusPill } from './statusPill.ts'
import { productsBySku } from './productsBySku.ts'

const FIELDS = ['status', 'paymentStatus', 'fulfilmentStatus'] as const

/** An order that another shop has taken, to be looked up: nothing can be done to it here. */
export const PastOrderPage = async ({ doc, initPageResult }: DocumentViewServerProps) => {
  const { req } = initPageResult
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf((doc as Record<string, unknown>)[field]) : null)
  if (!ctx) return null
  const order = doc as unknown as PastOrder
  const words = wordsOf(req.i18n.language, ctx.shop.timeZone)
  const { admin } = req.payload.config.routes
  const products = await productsBySku(
    { req, shop: ctx.shop },
    order.items.flatMap(({ sku }) => sku ?? []),
  )
  return (
    <Gutter className="souk-order">
      <PanelStyle />
      <OrderStyle />
      <OrderCrumbs
        admin={admin}
        id={String(doc.id)}
        list={{ slug: 'past-orders', label: 'Imported orders' }}
        title={order.number}
      />
      <header className="souk-order__head">
        <div className="souk-order__facts">
          <div className="souk-order__pills">
            <Pill tone="calm">Imported from {order.source}</Pill>
            {FIELDS.map((name) => {
              const { label, tone } = statusPill(name, {
                value: order[name],
                status: order.status,
              })
              return (
                <Pill key={name} tone={tone}>
                  {label}
                </Pill>
              )
            })}
          </div>
          <p className="souk-muted">Placed {dateText(order.placedAt, words)}</p>
        </div>
        <p className="souk-muted souk-small">
          Your old shop took this order, and its payment and parcels are there. It is kept here for
          looking up: it can be neither sent, cancelled nor paid back, and no report of sales counts
          it.
        </p>
      </header>
      <div className="souk-order__columns">
        <div className="souk-stack">
          <PastOrderLines admin={admin} order={order} products={products} words={words} />
        </div>
        <div className="souk-stack">
          <section aria-label="Customer" className="souk-card">
            <h2>Customer</h2>
            <p>{order.email ?? 'No e-mail address: sold over the counter.'}</p>
            <PastAddress
              address={order.shippingAddress}
              language={words.language}
              title="Sent to"
            />
            <PastAddress
              address={order.billingAddress}
              language={words.language}
              title="Billed to"
            />
            {order.note && (
              <>
                <h3>Note</h3>
                <p className="souk-pre">{order.note}</p>
              </>
            )}
          </section>
        </div>
      </div>
    </Gutter>
  )
}

type AddressProps = {
  readonly title: string
  readonly address: PastOrder['shippingAddress']
  readonly language: string
}

const PastAddress = ({ title, address, language }: AddressProps) =>
  address && (
    <>
      <h3>{title}</h3>
      <Address address={address} language={language} />
      {address['phone'] && <p>{address['phone']}</p>}
    </>
  )
