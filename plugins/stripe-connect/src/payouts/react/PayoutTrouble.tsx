import { Link } from '@payloadcms/ui'

import type { Payout } from '../domain/index.ts'

/** Why the money is not at the bank, and what to do about it. */
export const PayoutTrouble = ({ admin, payout }: { admin: string; payout: Payout }) => {
  if (payout.state === 'canceled') {
    return (
      <p className="souk-note">
        This payout was called off before the bank had it. The money is part of your next one.
      </p>
    )
  }
  if (payout.state !== 'failed') return null
  return (
    <div className="souk-note souk-note--bad" role="alert">
      <p>
        <strong>{payout.failure}</strong>
      </p>
      <p>
        Nothing is lost: the money is back at Stripe. Correct your bank account there, and Stripe
        sends it again with your next payout.{' '}
        <Link href={`${admin}/collections/stripe-accounts`}>Open “Get paid”</Link>
      </p>
    </div>
  )
}
