import { Link } from '@payloadcms/ui'

import type { Trouble } from '../domain/index.ts'
import { countText, type Words } from './words.ts'

/** Money that cannot wait, before all else; nothing at all where there is no trouble. */
export const TroubleList = ({ trouble, words }: { trouble: Trouble; words: Words }) => {
  const { disputes, answerBefore, payments, refunds, owed, lapsing } = trouble
  const list = (path: string, states: string) =>
    `${words.admin}/collections/${path}?where[and][0][state][in]=${states}`
  const items = [
    {
      count: disputes,
      href: list('disputes', 'open,inquiry'),
      text: countText(disputes, ['dispute to answer', 'disputes to answer']),
      more: answerBefore && `before ${dayText(answerBefore, words)}`,
    },
    {
      count: payments,
      href: list('payments', 'needs_review'),
      text: countText(payments, ['payment needs a look', 'payments need a look']),
    },
    {
      count: refunds,
      href: list('refunds', 'failed,requested'),
      text: countText(refunds, ['refund needs a look', 'refunds need a look']),
    },
    {
      count: owed,
      href: `${words.admin}/collections/orders?where[and][0][status][equals]=cancelled&where[and][1][paymentStatus][in]=paid,partially_refunded`,
      text: countText(owed, ['cancelled order to pay back', 'cancelled orders to pay back']),
    },
    {
      count: lapsing,
      href: list('payments', 'authorized'),
      text: countText(lapsing, ['reservation ends soon', 'reservations end soon']),
    },
  ]
  return items.map(({ count, href, text, more }) =>
    count === 0 ? null : (
      <li className="souk-due__trouble" key={href}>
        <Link href={href} prefetch={false}>
          <strong>{text}</strong>
          {more && <span>{more}</span>}
        </Link>
      </li>
    ),
  )
}

const dayText = (iso: string, { language }: Words): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'short',
  }).format(new Date(iso))
