import { missingFacts } from '../accounts/state.ts'
import { balancesOf } from '../books/balances.ts'
import { audit } from '../books/audit.ts'
import { formatAmount } from '../books/currencies.ts'
import { abilitiesOf } from '../payments/ability.ts'
import { idOf, theId } from '../payments/idOf.ts'
import type { World } from '../state/world.ts'
import { html } from './html.ts'
import type { Html } from './html.ts'
import { layout } from './layout.ts'

const shownRows = 30
const unfoldedRows = 8

/** Everything that happened, with buttons for what banks and Stripe would do next. */
export const inspectorPage = (world: World, problem: string | null = null): string => {
  const { violations } = audit(world)
  return layout(
    'Stripe’s double',
    html`<h1>Stripe’s double</h1>
      <p class="soft">
        All that a Stripe would know of these shops, with buttons for what buyers’ banks and Stripe
        itself would do next.
      </p>
      <nav aria-label="Parts">
        ${['Accounts', 'Payments', 'Disputes', 'Payouts', 'Subscriptions', 'Events'].map(
          (name) => html`<a href="#${name.toLowerCase()}">${name}</a>`,
        )}
      </nav>
      ${tiles(world)}
      <div class="bar soft">
        <span>Its clock says ${world.clock.iso().replace('T', ' ').slice(0, 19)}.</span>
        <span>
          ${button('advance', { seconds: 86_400 }, 'One day later')}
          ${button('advance', { seconds: 604_800 }, 'One week later')}
          ${button('release', {}, 'Release held events')}
        </span>
      </div>
      ${problem !== null && html`<p class="problem" role="alert">${problem}</p>`}
      ${
        violations.length === 0
          ? html`<p class="done">The books balance.</p>`
          : html`<p class="problem" role="alert">${violations.join('; ')}</p>`
      }
      ${accounts(world)} ${payments(world)} ${disputes(world)} ${payouts(world)}
      ${subscriptions(world)} ${events(world)}`,
  )
}

const tiles = ({ store }: World) => {
  const intents = store.all('payment_intents')
  const count = (status: string) => intents.filter(({ object }) => object.status === status).length
  const facts: readonly (readonly [string, number])[] = [
    ['connected accounts', store.all('accounts').length],
    ['payments went through', count('succeeded')],
    ['payments on their way', count('processing')],
    ['disputes', store.all('disputes').length],
  ]
  return html`<ul class="tiles">
    ${facts.map(([name, number]) => html`<li><b>${number}</b><span class="soft">${name}</span></li>`)}
  </ul>`
}

const accounts = (world: World) =>
  section(
    'Accounts',
    ['Account', 'State', 'Balance', ''],
    [
      html`<tr>
        <td>The platform<br /><code>${world.platform}</code></td>
        <td></td>
        <td>${money(world, world.platform)}</td>
        <td>${button('payOut', { account: world.platform }, 'Pay out')}</td>
      </tr>`,
      ...world.store.all('accounts').map((row) => {
        const { charge, receive } = abilitiesOf(row)
        const open = missingFacts(row).length
        return html`<tr>
          <td>${row.object.display_name ?? ''}<br /><code>${row.id}</code></td>
          <td>
            ${tag(charge ? 'can charge' : 'cannot charge', charge ? 'good' : 'warn')}
            ${receive && tag('can receive', 'good')}
            ${open > 0 && html`<br /><span class="soft">${open} facts required</span>`}
          </td>
          <td>${money(world, row.id)}</td>
          <td>
            ${button('payOut', { account: row.id }, 'Pay out')}
            ${open > 0 && button('onboard', { account: row.id }, 'Tell everything')}
            ${button('reject', { account: row.id }, 'Reject')}
            ${!charge && open === 0 && button('verify', { account: row.id }, 'Verify')}
          </td>
        </tr>`
      }),
    ],
  )

const payments = (world: World) =>
  section(
    'Payments',
    ['Payment', 'Account', 'Amount', 'State', ''],
    newest(world.store.all('payment_intents')).map((row) => {
      const { object } = row
      const charge = idOf(object.latest_charge)
      const isPaid = object.status === 'succeeded'
      return html`<tr>
        <td><code>${row.id}</code><br /><span class="soft">${when(object.created)}</span></td>
        <td>${nameOf(world, row.account)}</td>
        <td class="amount">${formatAmount(object.amount, object.currency)}</td>
        <td>${state(String(object.status))}</td>
        <td>
          ${
            object.status === 'processing' &&
            html`${button('settle', { intent: row.id, outcome: 'succeeds' }, 'Settle')}
            ${button('settle', { intent: row.id, outcome: 'fails' }, 'Let it fail')}`
          }
          ${isPaid && charge !== null && button('dispute', { charge }, 'Dispute')}
        </td>
      </tr>`
    }),
  )

const disputes = (world: World) =>
  section(
    'Disputes',
    ['Dispute', 'Account', 'Amount', 'State', ''],
    newest(world.store.all('disputes')).map(
      ({ id, account, object }) =>
        html`<tr>
          <td><code>${id}</code><br /><span class="soft">${object.reason}</span></td>
          <td>${nameOf(world, account)}</td>
          <td class="amount">${formatAmount(object.amount, object.currency)}</td>
          <td>${state(String(object.status))}</td>
          <td>
            ${
              !['lost', 'won'].includes(String(object.status)) &&
              html`${button('closeDispute', { dispute: id, outcome: 'won' }, 'Shop wins')}
              ${button('closeDispute', { dispute: id, outcome: 'lost' }, 'Shop loses')}`
            }
          </td>
        </tr>`,
    ),
  )

const payouts = (world: World) =>
  section(
    'Payouts',
    ['Payout', 'Account', 'Amount', 'State', ''],
    newest(world.store.all('payouts')).map(
      ({ id, account, object }) =>
        html`<tr>
          <td><code>${id}</code></td>
          <td>${nameOf(world, account)}</td>
          <td class="amount">${formatAmount(object.amount, object.currency)}</td>
          <td>${state(object.status)}</td>
          <td>
            ${object.status === 'pending' && button('payoutArrives', { payout: id }, 'Let it arrive')}
            ${object.status !== 'failed' && button('failPayout', { payout: id }, 'Let it fail')}
          </td>
        </tr>`,
    ),
  )

const subscriptions = (world: World) =>
  section(
    'Subscriptions',
    ['Subscription', 'Customer', 'Period ends', 'State', 'Latest invoice'],
    newest(world.store.all('subscriptions')).map(({ id, object }) => {
      const customer = world.store.get('customers', theId(object.customer))?.object
      const invoice = world.store.get('invoices', idOf(object.latest_invoice) ?? '')?.object
      const end = object.items.data[0]?.current_period_end
      return html`<tr>
        <td><code>${id}</code></td>
        <td>${customer?.name ?? customer?.email ?? ''}</td>
        <td>${end !== undefined && when(end)}</td>
        <td>${state(String(object.status))}</td>
        <td>
          ${
            invoice !== undefined &&
            html`<a href="/i/${invoice.id}">${invoice.number ?? 'Draft'}</a>
              ${state(String(invoice.status))}`
          }
        </td>
      </tr>`
    }),
  )

const events = (world: World) => {
  const all = [...world.store.all('events'), ...world.store.all('thin_events')]
  const deliveries = world.store.all('deliveries')
  return section(
    'Events',
    ['Event', 'Account', 'Deliveries', ''],
    newest(all.toSorted((a, b) => a.order - b.order)).map((row) => {
      const mine = deliveries.filter(({ object }) => object.event === row.id)
      return html`<tr>
        <td>${row.object.type}<br /><code>${row.id}</code></td>
        <td>${nameOf(world, row.account)}</td>
        <td>
          ${mine.map(({ object }) => {
            const last = object.attempts.at(-1)
            const said = last === undefined ? '' : ` ${last.status ?? last.error ?? ''}`
            return tag(`${object.status}${said}`, tones[object.status] ?? '')
          })}
        </td>
        <td>${mine.length > 0 && button('redeliver', { event: row.id }, 'Deliver again')}</td>
      </tr>`
    }),
  )
}

/** What is empty takes a line; of what is long, the latest is seen and the rest is folded away. */
const section = (title: string, heads: readonly string[], rows: readonly Html[]) =>
  rows.length === 0
    ? html`<p class="none" id="${title.toLowerCase()}">${title}: none yet.</p>`
    : html`<section class="card" id="${title.toLowerCase()}">
        <h2>${title}</h2>
        ${table(title, heads, rows.slice(0, unfoldedRows))}
        ${
          rows.length > unfoldedRows &&
          html`<details>
            <summary>${rows.length - unfoldedRows} earlier</summary>
            ${table(`Earlier ${title.toLowerCase()}`, heads, rows.slice(unfoldedRows))}
          </details>`
        }
      </section>`

const table = (title: string, heads: readonly string[], rows: readonly Html[]) =>
  html`<div class="scroll" tabindex="0" role="group" aria-label="${title}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) =>
            head === '' ? html`<td></td>` : html`<th scope="col">${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`

const button = (action: string, values: Readonly<Record<string, number | string>>, label: string) =>
  html`<form class="inline" method="post" action="/_double/do/${action}">
    ${Object.entries(values).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <button class="small plain">${label}</button>
  </form>`

const tones: Readonly<Record<string, string>> = {
  active: 'good',
  delivered: 'good',
  failed: 'bad',
  held: 'warn',
  lost: 'bad',
  needs_response: 'warn',
  paid: 'good',
  past_due: 'warn',
  pending: 'warn',
  processing: 'warn',
  succeeded: 'good',
  won: 'good',
}

const state = (status: string) => tag(status.replaceAll('_', ' '), tones[status] ?? '')

const tag = (text: string, tone: string) => html`<span class="tag ${tone}">${text}</span> `

const money = (world: World, account: string) =>
  html`${balancesOf(world, account).map(
    ({ currency, available, pending }) =>
      html`${formatAmount(available, currency)}
        ${pending !== 0 && html`<span class="soft">+ ${formatAmount(pending, currency)} pending</span>`}<br />`,
  )}`

const nameOf = ({ store, platform }: World, account: string) =>
  account === platform
    ? 'Platform'
    : (store.get('accounts', account)?.object.display_name ?? account)

const when = (second: number) =>
  new Date(second * 1000).toISOString().replace('T', ' ').slice(0, 16)

const newest = <T>(rows: readonly T[]): T[] => rows.slice(-shownRows).toReversed()
