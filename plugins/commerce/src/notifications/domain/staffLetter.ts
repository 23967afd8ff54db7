import { formatMoney, money, type Money } from '@souk/kernel/domain'

import { disputeReasons } from '../../disputes/domain/index.ts'
import type { Letter } from './confirmationLetter.ts'

/** What has happened that a shop's people should hear of at once. */
export type StaffNews =
  | {
      readonly kind: 'dispute'
      readonly amount: Money
      /** The provider's own word for what the shopper says. */
      readonly reason: string
      /** ISO 8601; null where the bank names no day. */
      readonly dueBy: string | null
    }
  | { readonly kind: 'refund_failed'; readonly amount: Money; readonly failure: string | null }
  /** `isRefused`: the provider has nothing to do with the shop any more. */
  | { readonly kind: 'refund_stuck'; readonly amount: Money; readonly isRefused: boolean }
  | { readonly kind: 'payment_needs_review' }
  /** Something digital was paid for that the shop does not have. */
  | {
      readonly kind: 'digital_missing'
      readonly titles: readonly string[]
      readonly isKey: boolean
    }
  /** `amount`: by how much. */
  | { readonly kind: 'refunded_beyond'; readonly amount: Money }
  | { readonly kind: 'capture_due'; readonly before: string }

type About = {
  readonly shop: string
  readonly locale: string
  readonly timeZone: string
  readonly number: number | null
  readonly email: string
  /** The order's page in the panel. */
  readonly orderUrl: string | null
}

/** Tells the people of a shop what waits for them, until when, and where to do it. */
export const staffLetter = (news: StaffNews, about: About): Letter => {
  const order = about.number === null ? `the order of ${about.email}` : `order ${about.number}`
  const { subject, lines } = WORDS[news.kind](news as never, { ...about, order })
  const parts = [...lines, ...(about.orderUrl ? [`Open ${order}:\n${about.orderUrl}`] : [])]
  return { subject: `${about.shop}: ${subject}`, text: `${parts.join('\n\n')}\n` }
}

type Named = About & { readonly order: string }
type Said = { readonly subject: string; readonly lines: readonly string[] }
type NewsOf<Kind extends StaffNews['kind']> = Extract<StaffNews, { kind: Kind }>

const WORDS: { readonly [Kind in StaffNews['kind']]: (news: NewsOf<Kind>, about: Named) => Said } =
  {
    dispute: ({ amount, reason, dueBy }, about) => {
      const until = dueBy && dayText(dueBy, about)
      return {
        subject: until
          ? `answer the bank about ${about.order} before ${until}`
          : `the bank asks about ${about.order}`,
        lines: [
          `The shopper’s bank has claimed ${amountText(amount, about)} of ${about.order} back.`,
          `What the shopper says: ${disputeReasons[reason] ?? reason}.`,
          until
            ? `Answer before ${until}. After that the bank decides without you, and usually for the shopper. What you know of the order is filled in already.`
            : 'What you know of the order is filled in already.',
        ],
      }
    },
    refund_failed: ({ amount, failure }, about) => ({
      subject: `a refund of ${about.order} did not arrive`,
      lines: [
        `${amountText(amount, about)} of ${about.order} did not reach the shopper and are with you again.`,
        ...(failure ? [`What the provider says: ${failure}`] : []),
        `Try again on the page of the order, or ask the shopper (${about.email}) for another way.`,
      ],
    }),
    refund_stuck: ({ amount, isRefused }, about) => ({
      subject: `a refund of ${about.order} is stuck`,
      lines: isRefused
        ? [
            `${amountText(amount, about)} of ${about.order} should go back to the shopper, and the payment provider refuses to send it: the shop is not connected with it any more, or its account there is closed.`,
            `Connect the shop again, and it goes out by itself. Or hand the money back in another way (the shopper is ${about.email}) and say so on the page of the order, or call the refund off there.`,
          ]
        : [
            `${amountText(amount, about)} of ${about.order} should go back to the shopper, and the payment provider has not answered for many hours.`,
            'Nothing is lost: it is tried again until it works. Please do not send the money in another way meanwhile.',
          ],
    }),
    digital_missing: ({ titles, isKey }, about) => ({
      subject: `${about.order} waits for ${isKey ? 'a licence key' : 'a file'}`,
      lines: [
        `${about.email} has paid for ${titles.join(', ')}, and ${isKey ? 'no licence key was left' : 'the product has no file'}.`,
        isKey
          ? 'Add licence keys on the page of the product. The buyer is given one at once, and mailed.'
          : 'Add the file on the page of the product. The buyer is mailed within a minute.',
      ],
    }),
    payment_needs_review: (_news, about) => ({
      subject: `a payment for ${about.order} needs a look`,
      lines: [
        `Money has arrived for ${about.order} that is not what was asked for. It is not counted as paid, and nothing goes out by itself.`,
        'Compare it with what your payment provider shows, and refund it on the page of the order if it is not yours.',
      ],
    }),
    refunded_beyond: ({ amount }, about) => ({
      subject: `more went back for ${about.order} than was left`,
      lines: [
        `A refund was made at your payment provider, and it is ${amountText(amount, about)} more than was left of what was paid for ${about.order}: that much had gone back before, or had become store credit.`,
        `Have a look at the refunds on the page of the order. What ${about.email} has got twice you can take off their store credit, with a reason.`,
      ],
    }),
    capture_due: ({ before }, about) => ({
      subject: `take the money for ${about.order} before ${momentText(before, about)}`,
      lines: [
        `The money for ${about.order} is reserved, and the reservation ends ${momentText(before, about)}.`,
        'Send the goods or take the money before then. Afterwards it is the shopper’s again.',
      ],
    }),
  }

const amountText = ({ amount, currency }: Money, { locale }: About): string =>
  formatMoney(money(amount, currency), locale)

const dateFormat = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

const dayText = (iso: string, { locale, timeZone }: About): string =>
  new Intl.DateTimeFormat(dateFormat(locale), { dateStyle: 'long', timeZone }).format(new Date(iso))

const momentText = (iso: string, { locale, timeZone }: About): string =>
  new Intl.DateTimeFormat(dateFormat(locale), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))
