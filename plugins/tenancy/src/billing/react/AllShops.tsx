import { Link } from '@payloadcms/ui'
import { Pill } from '@souk/kernel/panel'
import type { ListViewServerProps } from 'payload'

import { idOf, isOperator } from '../../membershipsOf.ts'
import { standingLabels, type Standing } from '../domain/index.ts'
import { amountText, dayText, standingTones } from './words.ts'
import type { Words } from './shown.ts'

type Row = {
  readonly id: string
  readonly tenant: unknown
  readonly planName?: string | null
  readonly state: Standing
  readonly owed: number
  readonly credit: number
  readonly currency?: string | null
  readonly trialEndsAt?: string | null
  readonly periodEnd?: string | null
  readonly suspension?: string | null
}

/** How all shops stand with what they owe the platform, for its people. */
export const AllShops = async ({ data, payload, user, i18n }: ListViewServerProps) => {
  if (!isOperator(user)) return null
  const words: Words = { language: i18n.language, timeZone: 'UTC' }
  const rows = (data?.docs ?? []) as unknown as readonly Row[]
  const names = await namesOf(payload, rows)
  const { admin } = payload.config.routes
  if (rows.length === 0)
    return (
      <section className="souk-card">
        <p>
          No shop has a plan yet. Give plans a price; a shop gets one when you make it, or here once
          you have chosen the shop above.
        </p>
      </section>
    )
  return (
    <section className="souk-card">
      <h2>All shops</h2>
      <div className="souk-billing__table">
        <table>
          <thead>
            <tr>
              <th scope="col">Shop</th>
              <th scope="col">Plan</th>
              <th scope="col">How it stands</th>
              <th scope="col">Owed</th>
              <th scope="col">Credit</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, tenant, planName, state, suspension, ...row }) => (
              <tr key={id}>
                <td>
                  <Link
                    href={`${admin}/collections/tenants/${idOf(tenant) ?? ''}`}
                    prefetch={false}
                  >
                    {names.get(idOf(tenant) ?? '') ?? 'A shop'}
                  </Link>
                </td>
                <td>{planName ?? 'None'}</td>
                <td>
                  <Pill tone={standingTones[state]}>
                    {standingLabels[state]}
                    {suspension ? ', closed' : ''}
                  </Pill>
                </td>
                <td className="souk-amount">{sum(row.owed, row.currency, words)}</td>
                <td className="souk-amount">{sum(row.credit, row.currency, words)}</td>
                <td>{nextOf(state, row, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(data?.hasPrevPage || data?.hasNextPage) && (
        <nav aria-label="Pages of shops" className="souk-billing__pages">
          {data.prevPage && <Link href={`?page=${data.prevPage}`}>Back</Link>}
          {data.nextPage && <Link href={`?page=${data.nextPage}`}>On</Link>}
        </nav>
      )}
    </section>
  )
}

const sum = (amount: number, currency: string | null | undefined, words: Words): string =>
  amount > 0 && currency ? amountText(amount, currency, words) : '–'

const nextOf = (
  state: Standing,
  { trialEndsAt, periodEnd }: Pick<Row, 'trialEndsAt' | 'periodEnd'>,
  words: Words,
): string => {
  if (state === 'trialing' && trialEndsAt) return `Trial ends ${dayText(trialEndsAt, words)}`
  return state === 'active' && periodEnd ? `Renews ${dayText(periodEnd, words)}` : '–'
}

const namesOf = async (
  payload: ListViewServerProps['payload'],
  rows: readonly Row[],
): Promise<ReadonlyMap<string, string>> => {
  const ids = rows.map(({ tenant }) => idOf(tenant)).filter((id) => id !== null)
  const { docs } = await payload.find({
    collection: 'tenants' as never,
    where: { id: { in: ids } },
    overrideAccess: true,
    depth: 0,
    pagination: false,
  })
  const shops = docs as unknown as readonly { id: string; name: string }[]
  return new Map(shops.map(({ id, name }) => [id, name]))
}
