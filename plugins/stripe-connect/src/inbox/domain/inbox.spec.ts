import { describe, expect, it } from 'vitest'

import { eventFacts, fitsPayment, scrubbed, secondsAfter, ATTEMPTS } from './index.ts'

const snapshot = {
  id: 'evt_1',
  object: 'event',
  type: 'charge.dispute.created',
  created: 1_700_000_000,
  livemode: false,
  account: 'acct_1',
  data: {
    object: {
      id: 'dp_1',
      object: 'dispute',
      charge: { id: 'ch_1', billing_details: { email: 'bea@example.com' } },
      payment_intent: 'pi_1',
      evidence: { customer_name: 'Bea' },
      metadata: { order: 'o1' },
    },
  },
}

describe('what is kept of an event', () => {
  it('are names of things, and nothing that they hold', () => {
    const facts = eventFacts(snapshot)
    expect(facts).toEqual({
      eventId: 'evt_1',
      account: 'acct_1',
      type: 'charge.dispute.created',
      objectId: 'dp_1',
      related: { payment_intent: 'pi_1', charge: 'ch_1', dispute: 'dp_1' },
      livemode: false,
      happenedAt: new Date('2023-11-14T22:13:20Z'),
    })
    expect(JSON.stringify(facts)).not.toMatch(/bea|o1/i)
  })

  it('of a thin one is what it is about', () => {
    const thin = {
      id: 'evt_2',
      object: 'v2.core.event',
      type: 'v2.core.account[requirements].updated',
      created: '2026-01-01T00:00:00.000Z',
      livemode: true,
      related_object: { id: 'acct_2', type: 'v2.core.account', url: '/v2/core/accounts/acct_2' },
    }
    expect(eventFacts(thin)).toMatchObject({ objectId: 'acct_2', account: null, livemode: true })
  })

  it('is nothing that only sits in the place of an id', () => {
    const object = {
      id: 'bea@example.com',
      object: 'charge',
      payment_intent: 'Bea Buyer, 12 High St',
    }
    expect(eventFacts({ ...snapshot, data: { object } })).toMatchObject({
      objectId: null,
      related: {},
    })
  })

  it.each([
    null,
    'evt',
    [],
    {},
    { id: 'evt_1' },
    { ...snapshot, object: 'charge' },
    { ...snapshot, type: 7 },
  ])('is nothing where it is no event: %j', (body) => {
    expect(eventFacts(body)).toBeUndefined()
  })
})

describe('an event fits a payment', () => {
  it('that lies on the account it comes from', () => {
    const direct = { account: 'acct_1', mode: 'direct' }
    expect(fitsPayment('acct_1', direct)).toBe(true)
    expect(fitsPayment('acct_2', direct)).toBe(false)
    expect(fitsPayment(null, direct)).toBe(false)
    const destination = { account: 'acct_1', mode: 'destination' }
    expect(fitsPayment(null, destination)).toBe(true)
    expect(fitsPayment('acct_1', destination)).toBe(false)
  })

  it('never where nobody wrote down how it was made', () => {
    expect(fitsPayment(null, { account: null, mode: null })).toBe(false)
    expect(fitsPayment(null, { account: null, mode: 'direct' })).toBe(false)
  })
})

it('is tried again for about a day', () => {
  const waits = Array.from({ length: ATTEMPTS - 1 }, (_, index) => secondsAfter(index + 1))
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3_600
  expect(hours).toBeGreaterThan(23)
  expect(hours).toBeLessThan(26)
})

it('keeps of an error nothing that is somebody’s', () => {
  const error = new Error(
    'No card 4242 4242 4242 4242 of ada@example.com, key sk_test_abc123, +49 170 1234567',
  )
  expect(scrubbed(error)).toBe('Error: No card [number] of [e-mail], key [key], [number]')
  expect(scrubbed('bea@example.com')).toBe('string')
})
