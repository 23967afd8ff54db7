import { Link } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'

import { movementWords, type Line } from '../domain/index.ts'
import { dayText, type Words } from './words.ts'

type Props = { readonly admin: string; readonly line: Line; readonly words: Words }

export const StatementLine = ({ admin, line, words }: Props) => {
  const { amount, currency, fee, happenedAt, net, order } = line
  const money = (value: number) => formatMoney({ amount: value, currency }, words.language)
  return (
    <tr>
      <td>
        {movementWords(line)}
        {order && (
          <>
            {' · '}
            <Link href={`${admin}/collections/orders/${order.id}`}>
              {order.number === null ? 'Order' : `Order #${order.number}`}
            </Link>
          </>
        )}
        <small>{dayText(happenedAt, words)}</small>
      </td>
      <td>{money(amount)}</td>
      <td className={fee === 0 ? 'souk-muted' : undefined}>{fee === 0 ? '–' : money(-fee)}</td>
      <td>{money(net)}</td>
    </tr>
  )
}
