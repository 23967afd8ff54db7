import { Link } from '@payloadcms/ui'

export type ShownDifference = {
  readonly text: string
  readonly cause: string | null
  readonly order: { readonly id: string; readonly number: number | null } | null
  readonly currency: string
  readonly transactions: readonly string[]
}

type Props = { readonly admin: string; readonly differences: readonly ShownDifference[] }

/** Each difference as a sentence, with what one needs to look it up. */
export const DifferenceList = ({ admin, differences }: Props) =>
  differences.length === 0 ? null : (
    <ul className="souk-bare souk-agrees__list">
      {differences.map(({ cause, currency, order, text, transactions }) => (
        <li key={`${cause} ${currency} ${transactions.join()}`}>
          <div>{text}</div>
          <div className="souk-small souk-muted">
            {order && (
              <>
                <Link href={`${admin}/collections/orders/${order.id}`}>Open the order</Link>
                {' · '}
              </>
            )}
            {[...transactions, ...(transactions.length === 0 && cause ? [cause] : [])].join(', ')}
          </div>
        </li>
      ))}
    </ul>
  )
