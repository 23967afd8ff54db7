import type { Suspension } from './standing.ts'

/** What an owner hears of by mail. */
export type BillingNews =
  | { readonly kind: 'payment_failed' }
  /** `hasEnded`: to pay what is open is not enough, since nothing goes on by it. */
  | { readonly kind: 'suspended'; readonly why: Suspension; readonly hasEnded: boolean }
  | { readonly kind: 'open_again'; readonly isPaid: boolean }
  | { readonly kind: 'trial_ends'; readonly on: string }

type About = { readonly shop: string; readonly pageUrl: string }

export type Letter = { readonly subject: string; readonly text: string }

/** What is said, and where to do something about it. */
export const billingLetter = (news: BillingNews, { shop, pageUrl }: About): Letter => {
  const { subject, lines } = wordsFor(news)
  const all = [...lines, `Plan and billing:\n${pageUrl}`]
  return { subject: `${shop}: ${subject}`, text: `${all.join('\n\n')}\n` }
}

const CLOSED: Readonly<Record<Suspension, string>> = {
  unpaid: 'Your plan was not paid',
  trial_over: 'Your trial is over and there is no card for your plan',
  ended: 'Your plan has ended',
}

const wordsFor = (news: BillingNews): { subject: string; lines: readonly string[] } => {
  switch (news.kind) {
    case 'payment_failed':
      return {
        subject: 'we could not take your payment',
        lines: [
          'Your card was declined when we tried to take the money for your plan. We will try again in the next days.',
          'Your shop stays open for now. Please look whether the card is still the right one; if it stays unpaid, the shop is closed to visitors.',
        ],
      }
    case 'suspended':
      return {
        subject: 'your shop is closed for now',
        lines: [
          `${CLOSED[news.why]}, so visitors see that the shop is closed.`,
          news.hasEnded
            ? 'Nothing is lost. You can still log in: pay what is open, choose a plan, and your shop opens again by itself.'
            : 'Nothing is lost. You can still log in, and as soon as it is paid your shop opens again by itself.',
        ],
      }
    case 'open_again':
      return {
        subject: 'your shop is open again',
        lines: [
          news.isPaid
            ? 'Thank you, your payment has arrived and your shop is open to visitors again.'
            : 'Your shop is open to visitors again.',
        ],
      }
    case 'trial_ends':
      return {
        subject: `your trial ends on ${news.on}`,
        lines: [
          `Your trial ends on ${news.on}. Add a card by then, and your shop simply goes on.`,
          'Without one it is closed to visitors on that day. Nothing is lost.',
        ],
      }
  }
}
