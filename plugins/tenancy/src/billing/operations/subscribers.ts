import {
  kernelErrors,
  reportFault,
  scopeOf,
  type Context,
  type StoredEvent,
  type Subscriber,
} from '@souk/kernel'
import { formatAdminURL } from 'payload/shared'

import { settingsOf } from '../../settings.ts'
import { billingLetter, type BillingNews, type Suspension } from '../domain/index.ts'
import { bookCredits } from './bookCredits.ts'
import { carryOut } from './carryOut.ts'
import { ownersOf } from './ownersOf.ts'
import { subscriptionRow } from './subscriptionRows.ts'

/** What was chosen is brought about at once; a chore sees to it where that fails. */
export const carryOutWish: Subscriber = {
  name: 'billing.carry-out',
  topics: ['billing.plan_wanted'],
  runs: 'outside',
  handle: ({ payload, shop }) => carryOut(payload, shop.id),
}

export const bookGrantedCredit: Subscriber = {
  name: 'billing.book-credit',
  topics: ['billing.credit_granted'],
  runs: 'outside',
  handle: ({ payload, shop }) => bookCredits(payload, shop.id),
}

/** Mails a shop's owners what they have to do, and that it is done. */
export const tellOwners: Subscriber = {
  name: 'billing.tell-owners',
  topics: ['billing.standing_changed', 'billing.trial_ends'],
  runs: 'outside',
  handle: async (ctx, event) => {
    const row = await subscriptionRow(ctx)
    const news = newsIn(event, row?.state ?? 'none', ctx.shop.timeZone)
    if (news?.kind === 'open_again' && !(await isOpen(ctx)))
      return 'The platform keeps the shop closed.'
    if (!news) return 'Nobody has to do anything.'
    const owners = await ownersOf(ctx.payload, ctx.shop.id)
    if (owners.length === 0) return 'There is nobody to tell.'
    const letter = billingLetter(news, { shop: ctx.shop.name, pageUrl: billingPage(ctx.payload) })
    // One each: nobody reads the others' addresses.
    const told = await Promise.allSettled(
      owners.map((to) => ctx.payload.sendEmail({ to, ...letter })),
    )
    const failed = told.filter((one) => one.status === 'rejected')
    for (const { reason } of failed) reportFault(ctx.log, 'billing.tell-owners', reason)
    // Tried again only while nobody was told: the others would hear it twice.
    if (failed.length === owners.length) throw kernelErrors.unavailable()
    return `Told ${owners.length - failed.length} of the shop’s owners.`
  },
}

type Payload = Parameters<typeof settingsOf>[0]

/** The panel's page, absolute. */
export const billingPage = ({ config }: Payload): string =>
  formatAdminURL({
    adminRoute: config.routes.admin,
    path: '/collections/subscriptions',
    serverURL: settingsOf({ config }).panelUrl,
  })

/** Billing's hold is lifted; what an operator has suspended is closed all the same. */
const isOpen = async ({ payload, shop }: Context): Promise<boolean> => {
  const now = (await scopeOf(payload).shop(payload, shop.id)) as { status?: string } | null
  return now?.status === 'active'
}

const newsIn = (
  { topic, payload }: StoredEvent,
  state: string,
  timeZone: string,
): BillingNews | null => {
  if (topic === 'billing.trial_ends') {
    const { endsAt } = payload
    if (typeof endsAt !== 'string') return null
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone })
    return { kind: 'trial_ends', on: day.format(new Date(endsAt)) }
  }
  const { was, suspension, to } = payload
  if (was && !suspension) return { kind: 'open_again', isPaid: to === 'active' }
  if (suspension && !was)
    return { kind: 'suspended', why: suspension as Suspension, hasEnded: to === 'cancelled' }
  // Of a shop that is closed it would say that it stays open.
  if (suspension) return null
  // Paid by now, it would only frighten.
  return to === 'past_due' && state === 'past_due' ? { kind: 'payment_failed' } : null
}
