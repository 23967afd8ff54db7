'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { formatMoney } from '@souk/kernel/domain'
import { PanelStyle } from '@souk/kernel/panel'
import { useEffect, useState } from 'react'

import { PayoutStyle } from './PayoutStyle.tsx'

type Earned = {
  readonly shop: string
  readonly month: string
  readonly currency: string
  readonly kept: number
  readonly returned: number
}

/** For operators: the platform's share of each shop's sales, month by month. */
export const FeesEarned = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [fees, setFees] = useState<readonly Earned[] | null>(null)
  useEffect(() => {
    const gone = new AbortController()
    void fetch(`${config.routes.api}/stripe-fees`, { credentials: 'include', signal: gone.signal })
      .then(async (response) =>
        response.ok ? ((await response.json()) as { fees: Earned[] }) : null,
      )
      .then((answer) => setFees(answer?.fees ?? null))
      .catch(() => undefined)
    return () => gone.abort()
  }, [config.routes.api])
  if (!fees) return null
  const money = (amount: number, currency: string) =>
    formatMoney({ amount, currency }, i18n.language)
  const monthText = (month: string) =>
    new Intl.DateTimeFormat(i18n.language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${month}-01`))
  return (
    <section aria-label="Fees earned" className="souk-card souk-agrees">
      <PanelStyle />
      <PayoutStyle />
      <div className="souk-card__head">
        <h2>Fees earned</h2>
        <span className="souk-small souk-muted">From the shops’ books, the last twelve months</span>
      </div>
      {fees.length === 0 ? (
        <p className="souk-muted">
          The platform has kept nothing yet. Its share of each sale is taken when a shopper pays by
          card.
        </p>
      ) : (
        <div className="souk-earned">
          <table className="souk-statement">
            <thead>
              <tr>
                <th scope="col">Shop and month</th>
                <th scope="col">Kept</th>
                <th scope="col">Given back</th>
                <th scope="col">Earned</th>
              </tr>
            </thead>
            <tbody>
              {fees.map(({ shop, month, currency, kept, returned }) => (
                <tr key={`${shop} ${month} ${currency}`}>
                  <td>
                    {shop}
                    <small>{monthText(month)}</small>
                  </td>
                  <td>{money(kept, currency)}</td>
                  <td>{returned === 0 ? '–' : money(-returned, currency)}</td>
                  <td>{money(kept - returned, currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
