import { demoAccounts } from './demoAccounts.ts'
import { UseAccount } from './UseAccount.tsx'

/** In the demo: with whom one can log in, ready to be filled in. */
export const DemoAccounts = () => {
  const accounts = demoAccounts()
  if (accounts.length === 0) return null
  return (
    <section aria-label="Demo accounts" className="souk-demo">
      <h2>Look around as …</h2>
      <ul>
        {accounts.map((account) => (
          <li key={account.email}>
            <UseAccount {...account} />
          </li>
        ))}
      </ul>
    </section>
  )
}
