import { tell } from '../accounts/onboarding.ts'
import { announceReturn } from '../accounts/announce.ts'
import { wantedFacts } from '../accounts/state.ts'
import { completeChallenge, failChallenge } from '../payments/attempt.ts'
import { paySession } from '../payments/paySession.ts'
import { byChoice } from '../payments/testMethods.ts'
import { StripeProblem } from '../server/errors.ts'
import type { Row } from '../state/store.ts'
import type { World } from '../state/world.ts'
import { setDefaultMethod } from '../resources/customers.ts'
import { invoicePage, portalPage } from './billingPages.ts'
import { challengePage } from './challengePage.ts'
import { checkoutPage, closedPage } from './checkoutPage.ts'
import { emit } from '../webhooks/emit.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'
import { onboardingPage } from './onboardingPage.ts'

export type Reply =
  { readonly page: string; readonly status?: number } | { readonly redirect: string }

export type Visit = {
  readonly method: string
  /** The segments after the first. */
  readonly id: string
  readonly form: Readonly<Record<string, string>>
  /** Changes something and lets the events about it leave. */
  readonly act: <T>(work: () => T) => Promise<T>
}

type Page = (world: World, visit: Visit) => Promise<Reply> | Reply

/** The pages that buyers and shop owners see, by the first segments of their path. */
export const site: Readonly<Record<string, Page>> = {
  '/c/pay/': async (world, { id, method, form, act }) => {
    const row = world.store.get('checkout_sessions', id)
    if (row === undefined) return lost
    if (row.object.status !== 'open') return { page: closedPage(row) }
    if (method !== 'POST') return { page: checkoutPage(world, row) }
    const choice = form.other === undefined || form.other === '' ? form.method : form.other
    const behaviour = byChoice(choice ?? '', row.object.currency ?? '')
    if (behaviour === undefined || !row.object.payment_method_types.includes(behaviour.type)) {
      return { page: checkoutPage(world, row, 'That is not a test card.'), status: 400 }
    }
    try {
      const intent = await act(() =>
        paySession(world, row, {
          behaviour,
          email: form.email ?? null,
          name: form.name ?? null,
          returnUrl: `${world.baseUrl()}/c/pay/${id}`,
        }),
      )
      return { redirect: afterPaying(world, world.store.must('checkout_sessions', id), intent) }
    } catch (error) {
      if (!(error instanceof StripeProblem)) throw error
      const now = world.store.must('checkout_sessions', id)
      return { page: checkoutPage(world, now, error.message), status: error.status }
    }
  },

  '/3ds/': async (world, { id, method, form, act }) => {
    const row = world.store.get('payment_intents', id)
    if (row === undefined) return lost
    if (row.object.status !== 'requires_action') return { redirect: afterChallenge(world, row) }
    if (method !== 'POST') return { page: challengePage(row) }
    const done = await act(() =>
      form.verdict === 'complete' ? completeChallenge(world, id) : failChallenge(world, id),
    )
    return { redirect: afterChallenge(world, done) }
  },

  '/onboarding/': async (world, { id, method, form, act }) => {
    const link = world.store.get('account_links', id)?.object
    if (link === undefined) return lost
    if (link.expiresAt < world.clock.now()) return { redirect: link.refreshUrl }
    const row = world.store.must('accounts', link.account)
    if (method !== 'POST') return { page: onboardingPage(id, row) }
    await act(() => {
      if (form.leave !== 'yes') {
        const facts = wantedFacts.flatMap(({ name }) => (form[name] ? [[name, form[name]]] : []))
        tell(world, link.account, Object.fromEntries(facts) as Record<string, string>)
      }
      announceReturn(world, link)
    })
    return { redirect: link.returnUrl ?? link.refreshUrl }
  },

  '/p/': async (world, { id, method, form, act }) => {
    const row = world.store.get('portal_sessions', id)
    if (row === undefined) return lost
    if (method !== 'POST') return { page: portalPage(world, row) }
    await act(() => takeCard(world, row.object.customer, form.card ?? 'pm_card_visa'))
    return { redirect: `/p/${id}` }
  },

  '/i/': (world, { id }) => {
    const row = world.store.get('invoices', id)
    return row === undefined ? lost : { page: invoicePage(row) }
  },

  '/_double/receipts/': (world, { id }) => {
    const row = world.store.get('payment_intents', id)
    if (row === undefined) return lost
    return {
      page: layout(
        'Receipt',
        html`<div class="card">
          <h1>Receipt</h1>
          <p>${row.id}: ${String(row.object.status)}</p>
        </div>`,
        { narrow: true },
      ),
    }
  },
}

/** A customer's next card, told as Stripe tells it. */
const takeCard = (world: World, customer: string, card: string) => {
  setDefaultMethod(world, customer, card)
  const { account, object } = world.store.must('customers', customer)
  emit(world, account, { type: 'customer.updated', object })
}

export const lost: Reply = {
  status: 404,
  page: layout(
    'Not here',
    html`<div class="card">
      <h1>There is nothing here</h1>
      <p>The link is wrong, or its time is over.</p>
    </div>`,
    { narrow: true },
  ),
}

const afterPaying = (
  world: World,
  { id, object }: Row<'checkout_sessions'>,
  { object: intent }: Row<'payment_intents'>,
): string => {
  if (intent.status === 'requires_action') return `${world.baseUrl()}/3ds/${intent.id}`
  const target = object.success_url ?? object.return_url ?? '/'
  return target.replaceAll('{CHECKOUT_SESSION_ID}', id)
}

/** Back to the session's page, which goes on to the shop when it is complete, or to where the intent says. */
const afterChallenge = (world: World, row: Row<'payment_intents'>): string => {
  const { object, hidden } = row
  if (hidden.session !== null) {
    const session = world.store.must('checkout_sessions', hidden.session)
    if (session.object.status === 'complete') return afterPaying(world, session, row)
    return `${world.baseUrl()}/c/pay/${session.id}`
  }
  const back = new URL(hidden.returnUrl ?? `${world.baseUrl()}/_double`)
  back.searchParams.set('payment_intent', object.id)
  back.searchParams.set('payment_intent_client_secret', object.client_secret ?? '')
  back.searchParams.set(
    'redirect_status',
    object.status === 'requires_payment_method' ? 'failed' : 'succeeded',
  )
  return back.href
}
