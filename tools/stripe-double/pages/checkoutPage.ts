import { formatAmount } from '../books/currencies.ts'
import { methodTypesFor, testCards } from '../payments/testMethods.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'

/** The hosted page of a Checkout Session: what is bought, of whom, and a card to choose. */
export const checkoutPage = (
  world: World,
  { id, account, object, hidden }: Row<'checkout_sessions'>,
  problem: string | null = null,
): string => {
  const currency = object.currency ?? 'usd'
  const total = formatAmount(object.amount_total ?? 0, currency)
  const shop = shopName(world, account, hidden.paymentIntentData)
  const mayDebit = object.payment_method_types.length > 1
  return layout(
    `Pay ${shop}`,
    html`<div class="two">
      <section aria-labelledby="shop" class="bill">
        <h1 id="shop"><span class="mark" aria-hidden="true">${shop.slice(0, 1)}</span>${shop}</h1>
        <p class="soft">You pay</p>
        <p class="total">${total}</p>
        <ul class="lines">
          ${hidden.lineItems.map(
            (item) =>
              html`<li>
                <span
                  >${item.description}
                  ${(item.quantity ?? 1) > 1 && html`<span class="soft"> × ${item.quantity}</span>`}</span
                >
                <span>${formatAmount(item.amount_total, currency)}</span>
              </li>`,
          )}
          <li class="sum"><span>Total</span><span>${total}</span></li>
        </ul>
        ${
          object.cancel_url !== null &&
          html`<p><a id="cancel" href="${object.cancel_url}">Back to ${shop}</a></p>`
        }
      </section>
      <section class="card" aria-labelledby="pay">
        <h2 id="pay">Pay with a test card</h2>
        ${problem !== null && html`<p class="problem" role="alert">${problem}</p>`}
        <form method="post" action="/c/pay/${id}">
          <label for="email">Email</label>
          <input
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            required
            value="${object.customer_details?.email ?? object.customer_email ?? 'buyer@example.com'}"
          />
          <label for="name">Name on the card</label>
          <input
            id="name"
            name="name"
            type="text"
            autocomplete="cc-name"
            value="${object.customer_details?.name ?? 'Bea Buyer'}"
          />
          ${methodPicker({ mayDebit, currency })}
          <button class="wide" type="submit">Pay ${total}</button>
        </form>
      </section>
    </div>`,
  )
}

/** Cards first; the bank debit where the currency has one and the payment may be settled later. */
export const methodPicker = ({ mayDebit, currency }: { mayDebit: boolean; currency: string }) => {
  const debit = debitNames[methodTypesFor(currency)[1] ?? ''] ?? 'Bank debit'
  const choices = [
    ...testCards.slice(0, 4).map(({ number, label, behaviour }) => ({
      value: number,
      label,
      detail: number.replaceAll(/(.{4})/g, '$1 ').trim(),
      sign: behaviour.decline === undefined ? (behaviour.challenge ? 'asks' : 'good') : 'bad',
    })),
    ...(mayDebit
      ? [
          {
            value: 'debit',
            label: 'Bank debit, succeeds later',
            detail: `${debit}, on its way for days`,
            sign: 'late',
          },
          {
            value: 'debit_fails',
            label: 'Bank debit, fails later',
            detail: `${debit}, on its way for days`,
            sign: 'late',
          },
        ]
      : []),
  ]
  return html`<fieldset>
      <legend>Method</legend>
      ${choices.map(
        ({ value, label, detail, sign }, at) =>
          html`<label class="choice">
            <input type="radio" name="method" value="${value}" ${at === 0 && html`checked`} />
            <span><b>${label}</b><span class="soft">${detail}</span></span>
            <span class="sign ${sign}" aria-hidden="true">${signs[sign]}</span>
          </label>`,
      )}
    </fieldset>
    <label for="other">Or another test card’s number</label>
    <input
      id="other"
      name="other"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      list="cards"
      placeholder="4000 0000 0000 0077"
    />
    <datalist id="cards">
      ${testCards.slice(4).map(({ number, label }) => html`<option value="${number}">${label}</option>`)}
    </datalist>`
}

const signs: Readonly<Record<string, string>> = { asks: '?', bad: '✕', good: '✓', late: '…' }

const debitNames: Readonly<Record<string, string>> = {
  bacs_debit: 'Bacs Direct Debit',
  sepa_debit: 'SEPA Direct Debit',
  us_bank_account: 'US bank account',
}

/** Whose page it is: in destination mode the account on whose behalf the platform charges. */
export const shopName = ({ store }: World, account: string, data: object = {}): string => {
  const behalf = 'on_behalf_of' in data ? String(data.on_behalf_of) : account
  const { display_name: name, defaults } = store.get('accounts', behalf)?.object ?? {}
  return name ?? defaults?.profile?.doing_business_as ?? 'Souk'
}

/** For a session on which nobody can pay any more. */
export const closedPage = ({ object }: Row<'checkout_sessions'>): string =>
  layout(
    'Checkout is over',
    html`<div class="card">
      <h1>${object.status === 'complete' ? 'This has been paid' : 'This page has expired'}</h1>
      <p>
        ${
          object.status === 'complete'
            ? 'Nothing more is to be done here.'
            : 'Nobody was charged. Start again in the shop.'
        }
      </p>
      ${
        (object.cancel_url ?? object.success_url) !== null &&
        html`<a
          class="button"
          href="${object.cancel_url ?? new URL(object.success_url ?? '').origin}"
          >Back to the shop</a
        >`
      }
    </div>`,
    { narrow: true },
  )
