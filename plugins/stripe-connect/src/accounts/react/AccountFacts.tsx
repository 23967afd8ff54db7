import type { ShownAccount } from './GetPaid.tsx'

type Props = {
  readonly account: ShownAccount
  readonly language: string
  readonly timeZone: string
}

/** Where the account is found at Stripe, and when we looked. */
export const AccountFacts = ({ account, language, timeZone }: Props) => {
  if (!account.account) return null
  const moment = (value: string | null) =>
    value
      ? new Intl.DateTimeFormat(language, {
          dateStyle: 'medium',
          timeStyle: 'short',
          timeZone,
        }).format(new Date(value))
      : '–'
  const country = account.country
    ? new Intl.DisplayNames(language, { type: 'region' }).of(account.country)
    : '–'
  const address =
    account.dashboard === 'full'
      ? 'https://dashboard.stripe.com'
      : 'https://connect.stripe.com/express_login'
  return (
    <section aria-label="Account at Stripe" className="souk-card">
      <div className="souk-card__head">
        <h2>Your account at Stripe</h2>
        <a className="souk-small" href={address} rel="noreferrer" target="_blank">
          Open Stripe’s dashboard
        </a>
      </div>
      <dl className="souk-facts">
        <Fact name="Takes payments" value={account.canCharge ? 'Yes' : 'Not now'} />
        <Fact name="Pays out to your bank" value={account.canBePaidOut ? 'Yes' : 'Not yet'} />
        <Fact name="Country" value={country ?? '–'} />
        <Fact name="Account" value={account.account} />
        <Fact name="Ready since" value={moment(account.connectedAt)} />
        <Fact name="Last looked at" value={moment(account.checkedAt)} />
      </dl>
    </section>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd suppressHydrationWarning>{value}</dd>
  </div>
)
