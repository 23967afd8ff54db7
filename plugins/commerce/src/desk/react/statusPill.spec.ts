import { expect, it } from 'vitest'

import { statusPill } from './statusPill.ts'

const parcel = (status: string | undefined, value = 'unfulfilled') =>
  statusPill('fulfilmentStatus', { value, status })

it('asks to send what is open alone', () => {
  expect(parcel('confirmed')).toEqual({ label: 'To send', tone: 'open' })
  expect(parcel('pending')).toEqual({ label: 'To send', tone: 'quiet' })
  expect(parcel(undefined)).toEqual({ label: 'To send', tone: 'open' })
})

it.each(['cancelled', 'completed'])('never asks to send what is %s', (status) => {
  expect(parcel(status)).toEqual({ label: 'Not sent', tone: 'quiet' })
  expect(parcel(status, 'partial').label).toBe('Partly sent')
  expect(parcel(status, 'fulfilled').label).toBe('Sent')
})
