import { formatMoney } from '@souk/kernel/domain'

import { movementGroupLabels, type Statement } from '../domain/index.ts'
import { StatementLine } from './StatementLine.tsx'
import type { Words } from './words.ts'

type Props = { readonly admin: string; readonly statement: Statement; readonly words: Words }

/** What a payout is made of, one table for all groups so that their columns agree. */
export const StatementTable = ({ admin, statement, words }: Props) => {
  const { groups, payout, sums, unexplained } = statement
  const money = (amount: number) =>
    formatMoney({ amount, currency: payout.currency }, words.language)
  return (
    <section aria-label="What it is made of" className="souk-card">
      <div className="souk-card__head">
        <h2>What it is made of</h2>
      </div>
      {!payout.automatic && (
        <p className="souk-muted">
          It was sent by hand, so Stripe does not say what it is made of.
        </p>
      )}
      {payout.automatic && unexplained !== 0 && (
        <p className="souk-muted">
          Stripe has not told yet what {money(unexplained)} of it is made of. Come back in a while.
        </p>
      )}
      {groups.length > 0 && (
        <table className="souk-statement">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Amount</th>
              <th scope="col">Fees</th>
              <th scope="col">Net</th>
            </tr>
          </thead>
          {groups.map(({ group, lines, sums: own }) => (
            <tbody key={group}>
              <tr className="souk-statement__group">
                <th scope="rowgroup">
                  {movementGroupLabels[group]} <span className="souk-muted">({lines.length})</span>
                </th>
                <td>{money(own.amount)}</td>
                <td>{money(-own.fee)}</td>
                <td>{money(own.net)}</td>
              </tr>
              {lines.map((line) => (
                <StatementLine admin={admin} key={line.externalId} line={line} words={words} />
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">
                Together
                {sums.platformFee !== 0 && (
                  <small>{money(sums.platformFee)} of the fees are the platform’s share</small>
                )}
              </th>
              <td>{money(sums.amount)}</td>
              <td>{money(-sums.fee)}</td>
              <td>{money(sums.net)}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  )
}
