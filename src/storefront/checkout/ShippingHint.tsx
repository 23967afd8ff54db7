import type { listShippingOptions } from '@souk/commerce'
import type { z } from 'zod'

import type { Speech } from '../shop/speak.ts'

export type ShippingChoice = z.output<(typeof listShippingOptions)['output']>['docs'][number]

type Props = { option: ShippingChoice; speech: Pick<Speech, 't' | 'format'> }

/** What a shopper wants to know of a way of shipping before choosing it: when, or where. */
export const ShippingHint = ({ option, speech: { t, format } }: Props) => {
  const { estimate, delivery, pickup, opening } = option
  const lines = [
    ...(pickup ? [`${pickup.line1}, ${pickup.postalCode} ${pickup.city}`] : []),
    ...(opening?.isOpen && opening.until ? [t('checkout.openUntil', { time: opening.until })] : []),
    ...(opening?.next
      ? [t('checkout.opens', { day: format.days(opening.next.date), time: opening.next.from })]
      : []),
    ...(estimate ? [estimate] : []),
    ...(delivery
      ? [t('checkout.arrives', { dates: format.days(delivery.earliest, delivery.latest) })]
      : []),
    ...(pickup?.note ? [pickup.note] : []),
  ]
  return lines.map((line) => (
    <span key={line} className="block">
      {line}
    </span>
  ))
}
