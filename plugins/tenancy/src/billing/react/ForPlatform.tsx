'use client'

import { Button, toast } from '@payloadcms/ui'
import { callPanel } from '@souk/kernel/panel'
import { parseMoney } from '@souk/kernel/domain'
import { useState } from 'react'

import { TakeOffPlan } from './TakeOffPlan.tsx'
import type { BillingActions } from './useBilling.ts'
import type { ShownBilling, Words } from './shown.ts'

type Props = { readonly actions: BillingActions; readonly api: string; readonly words: Words }

/** What the platform's people alone can do: credit, more days to try it, and opening a shop that is not paid. */
export const ForPlatform = ({ actions, api }: Props) => {
  const { billing, isBusy, act } = actions
  const { state, currency, suspension, trialEndsAt, plan, isChanging } = billing
  const [day, setDay] = useState((trialEndsAt ?? '').slice(0, 10))
  const extend = () => act('trial', { until: `${day}T12:00:00Z` }, 'The trial is as long as that.')
  return (
    <section className="souk-card">
      <h2>For the platform</h2>
      {currency ? (
        <GrantCredit actions={actions} api={api} currency={currency} />
      ) : (
        <p className="souk-muted">
          Credit is counted in the currency of the shop’s plan. Give the shop a plan that costs
          something first.
        </p>
      )}
      {suspension && (
        <div className="souk-actions">
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            margin={false}
            onClick={() => void act('open', {}, 'Billing no longer keeps the shop closed.')}
          >
            Open the shop all the same
          </Button>
        </div>
      )}
      {(plan || isChanging) && <TakeOffPlan actions={actions} />}
      {state === 'trialing' && (
        <form
          className="souk-actions"
          onSubmit={(event) => {
            event.preventDefault()
            void extend()
          }}
        >
          <label>
            Trial ends on
            <input
              onChange={(event) => setDay(event.target.value)}
              required
              type="date"
              value={day}
            />
          </label>
          <Button buttonStyle="secondary" disabled={isBusy} margin={false} type="submit">
            Change the trial
          </Button>
        </form>
      )}
    </section>
  )
}

type GrantProps = Pick<Props, 'actions' | 'api'> & { readonly currency: string }

const GrantCredit = ({ actions, api, currency }: GrantProps) => {
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const [isBusy, setBusy] = useState(false)
  // Of what is in the form: however often it is sent, it is granted once.
  const [key, setKey] = useState(newKey)
  const sign = amount.trim().startsWith('-') ? -1 : 1
  const parsed = parseMoney(amount.trim().replace(/^-/, ''), currency)
  const grant = async () => {
    if (!parsed || parsed.amount === 0) return
    setBusy(true)
    try {
      const body = { amount: sign * parsed.amount, reason }
      await callPanel(`${api}/billing/credits`, body, key)
      setAmount('')
      setReason('')
      setKey(newKey())
      toast.success(sign > 0 ? 'The credit is granted.' : 'The credit is taken back.')
      actions.accept(await readAgain(api))
    } catch (error) {
      toast.error(error instanceof Error ? error.message : 'That did not work.')
    } finally {
      setBusy(false)
    }
  }
  const changed = (set: (value: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value)
    setKey(newKey())
  }
  return (
    <form
      className="souk-actions"
      onSubmit={(event) => {
        event.preventDefault()
        void grant()
      }}
    >
      <label>
        Credit in {currency}
        <input
          inputMode="decimal"
          onChange={changed(setAmount)}
          placeholder="10.00"
          required
          size={8}
          value={amount}
        />
      </label>
      <label className="souk-billing__wide">
        Why, as the shop’s owner reads it
        <input maxLength={200} onChange={changed(setReason)} required value={reason} />
      </label>
      <Button disabled={isBusy || !parsed || !reason.trim()} margin={false} type="submit">
        {isBusy ? 'One moment …' : sign > 0 ? 'Grant credit' : 'Take back'}
      </Button>
    </form>
  )
}

const newKey = (): string => crypto.randomUUID()

const readAgain = async (api: string): Promise<{ billing?: ShownBilling }> => {
  const response = await fetch(`${api}/billing`, { credentials: 'include' })
  return response.ok ? ((await response.json()) as { billing: ShownBilling }) : {}
}
