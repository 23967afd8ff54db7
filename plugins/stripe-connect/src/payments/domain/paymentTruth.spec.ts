import { describe, expect, it } from 'vitest'

import { truthOfIntent, truthOfSession } from './paymentTruth.ts'
import type { ChargeSeen, IntentSeen } from './seen.ts'

const charge: ChargeSeen = {
  balance_transaction: {
    amount: 10_000,
    currency: 'eur',
    fee_details: [
      { amount: 320, type: 'stripe_fee' },
      { amount: 61, type: 'tax' },
      { amount: 1000, type: 'application_fee' },
    ],
  },
  payment_method_details: { type: 'card', card: { capture_before: 1_900_000_000 } },
}

const intent = (over: Partial<IntentSeen> = {}): IntentSeen => ({
  id: 'pi_1',
  status: 'succeeded',
  amount: 10_000,
  amount_capturable: 0,
  amount_received: 10_000,
  currency: 'eur',
  application_fee_amount: 1000,
  transfer_data: null,
  last_payment_error: null,
  latest_charge: charge,
  ...over,
})

const direct = { mode: 'direct', account: 'acct_shop', session: null } as const
const page = (status: string) => ({
  ...direct,
  session: { status, amount_total: 10_000, currency: 'eur' },
})

describe('the truth about an intent', () => {
  it.each([
    ['requires_payment_method', 'pending'],
    ['requires_confirmation', 'pending'],
    ['requires_action', 'pending'],
    ['processing', 'processing'],
    ['requires_capture', 'authorized'],
    ['succeeded', 'paid'],
    ['canceled', 'cancelled'],
    ['something_of_tomorrow', 'processing'],
  ])('%s is %s', (status, state) => {
    expect(truthOfIntent(intent({ status }), direct).state).toBe(state)
  })

  it.each([
    ['open', 'requires_payment_method', 'pending'],
    ['complete', 'requires_payment_method', 'failed'],
    ['complete', 'processing', 'processing'],
    ['complete', 'requires_action', 'pending'],
    ['expired', 'requires_action', 'cancelled'],
    ['expired', 'succeeded', 'paid'],
    ['complete', 'requires_capture', 'authorized'],
  ])('on a page that is %s, %s is %s', (status, intentStatus, state) => {
    expect(truthOfIntent(intent({ status: intentStatus }), page(status)).state).toBe(state)
  })

  it('tells of money what came, to whom, and what Stripe kept of it', () => {
    const received = intent({ amount: 12_000, amount_received: 9000, amount_capturable: 0 })
    expect(truthOfIntent(received, direct)).toEqual({
      state: 'paid',
      amount: 9000,
      currency: 'EUR',
      account: 'acct_shop',
      fee: 1000,
      intentId: 'pi_1',
      providerFee: 381,
      method: 'Card',
    })
  })

  it('tells of reserved money how much it is, and until when', () => {
    const held = intent({ status: 'requires_capture', amount_received: 0, amount_capturable: 8000 })
    const truth = truthOfIntent(held, direct)
    expect(truth).toMatchObject({ amount: 8000, captureBefore: '2030-03-17T17:46:40.000Z' })
    expect(truth).not.toHaveProperty('providerFee')
  })

  it('names, in mode destination, the account that the money is transferred to', () => {
    const passedOn = intent({ transfer_data: { destination: 'acct_other' } })
    const truth = truthOfIntent(passedOn, { ...direct, mode: 'destination' })
    expect(truth).toMatchObject({ account: 'acct_other', providerFee: 0 })
    const kept = truthOfIntent(intent(), { ...direct, mode: 'destination' })
    expect(kept.account).toBeNull()
  })

  it('does not guess a fee that is not known yet', () => {
    const early = intent({ latest_charge: { ...charge, balance_transaction: null } })
    expect(truthOfIntent(early, direct)).not.toHaveProperty('providerFee')
    expect(truthOfIntent(intent({ application_fee_amount: null }), direct).fee).toBeNull()
  })

  it('counts a fee that was kept in another currency in the payment’s own', () => {
    const balance = {
      amount: 5000,
      currency: 'usd',
      fee_details: [{ amount: 160, type: 'stripe_fee' }],
    }
    const abroad = intent({ latest_charge: { ...charge, balance_transaction: balance } })
    expect(truthOfIntent(abroad, direct).providerFee).toBe(320)
  })

  it('keeps a declined try pending and says why', () => {
    const declined = intent({
      status: 'requires_payment_method',
      last_payment_error: { code: 'card_declined', decline_code: 'stolen_card' },
    })
    expect(truthOfIntent(declined, page('open'))).toMatchObject({
      state: 'pending',
      failure: 'Your card was declined. Please try another one.',
    })
    expect(truthOfIntent({ ...declined, status: 'succeeded' }, direct)).not.toHaveProperty(
      'failure',
    )
  })

  it('is in our minor units', () => {
    const krona = intent({
      currency: 'isk',
      amount_received: 250_000,
      application_fee_amount: 5000,
    })
    expect(truthOfIntent(krona, direct)).toMatchObject({ amount: 2500, currency: 'ISK', fee: 50 })
  })
})

describe('the truth about a page that nobody has tried to pay on', () => {
  const asked = { amount: 700, currency: 'EUR', account: 'acct_shop', fee: 7 }

  it('is pending until it expires', () => {
    const session = { status: 'open', amount_total: 700, currency: 'eur' }
    expect(truthOfSession(session, asked)).toEqual({ state: 'pending', ...asked })
    expect(truthOfSession({ ...session, status: 'expired' }, asked).state).toBe('cancelled')
  })
})
