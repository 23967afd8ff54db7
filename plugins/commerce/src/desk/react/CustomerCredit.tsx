import { PanelStyle } from '@souk/kernel/panel'
import { scopeOf } from '@souk/kernel'
import { may, panelShop, shopApi } from '@souk/kernel/panel/server'
import { formatMoney } from '@souk/kernel/domain'
import type { CollectionSlug, UIFieldServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

import { idOf } from '../../shared/idOf.ts'
import { GiveCredit } from './GiveCredit.tsx'

type Account = { readonly id: string; readonly currency: string; readonly balance: number }

/** On a customer's page: their credit with the shop, and a way to give them some. */
export const CustomerCredit = async ({ id, data, req, i18n }: UIFieldServerProps) => {
  if (!id) return null
  const { field } = scopeOf(req.payload)
  const ctx = await panelShop(req, field ? idOf((data as Record<string, unknown>)[field]) : null)
  if (!ctx) return null
  const { docs } = await req.payload.find({
    collection: 'gift-cards' as CollectionSlug,
    where: { customer: { equals: id } },
    req,
    user: req.user,
    overrideAccess: false,
    depth: 0,
    pagination: false,
    limit: 20,
    sort: 'currency',
  })
  const accounts = docs as unknown as Account[]
  const { admin } = req.payload.config.routes
  return (
    <div className="souk-card">
      <PanelStyle />
      <h2>Store credit</h2>
      {accounts.length === 0 && <p className="souk-muted">No credit yet.</p>}
      <ul className="souk-bare">
        {accounts.map(({ id: account, currency, balance }) => (
          <li key={account}>
            <a
              href={formatAdminURL({
                adminRoute: admin,
                path: `/collections/gift-cards/${account}`,
              })}
            >
              <strong className="souk-amount">
                {formatMoney({ amount: balance, currency }, i18n.language)}
              </strong>
            </a>
          </li>
        ))}
      </ul>
      {may(ctx, 'storeCredit.give') && (
        <div className="souk-actions">
          <GiveCredit
            address={`${shopApi(ctx)}/customers/${String(id)}/credit`}
            currency={ctx.shop.currency}
          />
        </div>
      )}
    </div>
  )
}
