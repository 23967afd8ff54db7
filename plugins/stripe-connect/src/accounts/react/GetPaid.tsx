'use client'

import { Button, toast } from '@payloadcms/ui'
import { Pill, callPanel } from '@souk/kernel/panel'
import { useState } from 'react'

import type { AccountState, Requirement } from '../domain/index.ts'
import { AccountFacts } from './AccountFacts.tsx'
import { SwitchOff } from './SwitchOff.tsx'
import { useLiveAccount } from './useLiveAccount.ts'
import { WantedList } from './WantedList.tsx'
import { wordsFor } from './wordsFor.ts'

export type ShownAccount = {
  readonly state: AccountState
  readonly isSetUp: boolean
  readonly canCharge: boolean
  readonly canBePaidOut: boolean
  readonly requirements: readonly Requirement[]
  readonly account: string | null
  readonly country: string | null
  readonly dashboard: string | null
  readonly connectedAt: string | null
  readonly checkedAt: string | null
}

type Props = {
  readonly account: ShownAccount
  /** The shop's API, where the account's operations are. */
  readonly api: string
  readonly countries: readonly { readonly code: string; readonly name: string }[]
  readonly country: string | null
  /** Its person came back from Stripe with a link that was used, or too old. */
  readonly hasExpired: boolean
  readonly language: string
  readonly timeZone: string
}

/** How the shop stands with Stripe, and one button that takes it further. */
export const GetPaid = ({ api, countries, language, timeZone, ...given }: Props) => {
  const { account, isLooking, trouble, show } = useLiveAccount(given.account, api)
  const [country, setCountry] = useState(given.country ?? '')
  const [isBusy, setBusy] = useState(false)
  const { title, text, button, pill } = wordsFor(account, isLooking)
  const asksForCountry = account.isSetUp && account.account === null

  const connect = async () => {
    setBusy(true)
    try {
      const answer = await callPanel<{ account: ShownAccount; url: string | null }>(
        `${api}/stripe-accounts/connect`,
        asksForCountry ? { country } : {},
      )
      if (answer.url) {
        // Whoever goes back finds the page as it was left.
        window.addEventListener('pageshow', () => setBusy(false), { once: true })
        return window.location.assign(answer.url)
      }
      show(answer.account)
      toast.success('Your shop takes payments through Stripe.')
      setBusy(false)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
      setBusy(false)
    }
  }

  return (
    <>
      <section aria-live="polite" className="souk-card">
        <div className="souk-card__head">
          <h2>{title}</h2>
          <Pill tone={pill.tone}>{pill.label}</Pill>
        </div>
        <p className="souk-lead">{text}</p>
        {given.hasExpired && button && (
          <p className="souk-note">
            That page of Stripe’s had run out. Nothing is lost: go on with a fresh one.
          </p>
        )}
        {trouble && <p className="souk-note souk-note--bad">{trouble}</p>}
        {account.state !== 'disabled' && (
          <WantedList language={language} requirements={account.requirements} timeZone={timeZone} />
        )}
        {(button || account.canCharge) && (
          <div className="souk-actions">
            {asksForCountry && (
              <label>
                Where is your business registered?
                <select onChange={(event) => setCountry(event.target.value)} value={country}>
                  <option value="">Choose a country</option>
                  {countries.map(({ code, name }) => (
                    <option key={code} value={code}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {button && (
              <Button
                disabled={isBusy || (asksForCountry && country === '')}
                margin={false}
                onClick={() => void connect()}
              >
                {isBusy ? 'One moment …' : button}
              </Button>
            )}
            {account.canCharge && <SwitchOff api={api} done={show} />}
          </div>
        )}
        {!account.canCharge && (
          <p className="souk-note souk-small">
            Your shop sells all the same: until then shoppers pay as you say under “Shop settings”,
            by bank transfer or on delivery. They are not told about any of this.
          </p>
        )}
      </section>
      <AccountFacts account={account} language={language} timeZone={timeZone} />
    </>
  )
}
