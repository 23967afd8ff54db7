import type { Payload } from 'payload'

import { settingsOf } from '../../settings.ts'
import { billingErrors } from '../domain/index.ts'
import type { BillingMeter, BillingProvider } from './provider.ts'

export type BillingOptions = {
  /** Who collects; where nobody does, plans cost nothing. */
  readonly provider: BillingProvider
  /** What is counted, for plans to include some of it. */
  readonly meters?: readonly BillingMeter[]
}

export type BillingSettings = Required<BillingOptions>

/** The settings of billing; only asked where its room is there. */
export const billingOf = (payload: Pick<Payload, 'config'>): BillingSettings => {
  const { billing } = settingsOf(payload)
  if (!billing) throw new Error('This project does not bill its shops.')
  return billing
}

/** @throws billing_not_set_up */
export const collectorOf = (payload: Pick<Payload, 'config'>): BillingProvider => {
  const { provider } = billingOf(payload)
  if (!provider.isSetUp) throw billingErrors.billing_not_set_up()
  return provider
}
