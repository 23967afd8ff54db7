import type { Speech } from '../shop/speak.ts'

type Props = {
  /** A line of a cart or an order. */
  line: {
    readonly quantity: number
    readonly backordered: number
    readonly shipsFrom: string | null
  }
  speech: Pick<Speech, 't' | 'format'>
}

/** What of a line is yet to come, and when; nothing where all of it is there. */
export const ComingLater = ({ line, speech: { t, format } }: Props) => {
  const { backordered: missing, quantity: count, shipsFrom } = line
  if (missing === 0) return null
  return (
    <span className="block text-sm font-medium">
      {shipsFrom
        ? t('orders.shipsFrom', { missing, count, day: format.date(shipsFrom) })
        : t('orders.backordered', { missing, count })}
    </span>
  )
}
