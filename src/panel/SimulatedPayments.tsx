import { env } from '../env.ts'

/** Where no money moves, the panel says so too. */
export const SimulatedPayments = () => {
  const base = env().stripe?.apiBase
  if (!base) return null
  return (
    <aside className="souk-simulated">
      Payments are simulated: no money moves.{' '}
      <a href={`${base}/_double`} target="_blank" rel="noreferrer">
        Watch the payments
      </a>
    </aside>
  )
}
