import { formatAmount } from '../books/currencies.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

/** Where a customer sees what he pays for, and changes his card. */
export const portalPage = (world: World, { id, object }: Row<'portal_sessions'>): string => {
  const { customer, return_url: back } = object
  const subscriptions = world.store.all('subscriptions', (row) => row.object.customer === customer)
  const invoices = world.store.all('invoices', (row) => row.object.customer === customer)
  return layout(
    'Billing',
    html`<section class="card">
        <h1>Billing</h1>
        ${subscriptions.map(
          (row) =>
            html`<p>
              ${row.object.items.data.map(({ price }) => html`<code>${price.nickname ?? price.id}</code> `)}
              <span class="tag">${String(row.object.status).replaceAll('_', ' ')}</span>
            </p>`,
        )}
        <form method="post" action="/p/${id}">
          <button name="card" value="pm_card_visa">Use a card that works</button>
          <button class="plain" name="card" value="pm_card_chargeDeclined">
            Use a card that is declined
          </button>
        </form>
      </section>
      <section class="card">
        <h2>Invoices</h2>
        <ul class="lines">
          ${invoices.toReversed().map(
            (row) =>
              html`<li>
                <a href="/i/${row.id}">${row.object.number ?? 'Draft'}</a>
                <span
                  >${formatAmount(row.object.total, row.object.currency)},
                  ${row.object.status}</span
                >
              </li>`,
          )}
        </ul>
      </section>
      ${back !== null && html`<p><a href="${back}">Back</a></p>`}`,
    { narrow: true },
  )
}

/** An invoice as its receiver sees it. */
export const invoicePage = ({ object }: Row<'invoices'>): string =>
  layout(
    `Invoice ${object.number ?? ''}`,
    html`<section class="card">
      <h1>Invoice ${object.number}</h1>
      <p class="soft">For ${object.customer_name ?? object.customer_email}, ${object.status}</p>
      <ul class="lines">
        ${object.lines.data.map(
          ({ description, amount, currency }) =>
            html`<li>
              <span>${description}</span><span>${formatAmount(amount, currency)}</span>
            </li>`,
        )}
        <li class="sum">
          <span>To pay</span><span>${formatAmount(object.amount_due, object.currency)}</span>
        </li>
      </ul>
    </section>`,
    { narrow: true },
  )
