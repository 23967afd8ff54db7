import type { OpenedPayment, PaymentToOpen, ProviderTruth } from '@souk/commerce/ports'

import { truthFrom } from './askPayment.ts'
import { look } from './look.ts'
import { openedIntent } from './openIntent.ts'
import { openedSession } from './openSession.ts'
import type { Reach } from './reach.ts'
import { sideOf } from './side.ts'

const GONE = 'This payment was cancelled. Please start again.'

/** What the shopper's page needs of a payment that was opened before, as it stands now. */
export const resumePayment = async (
  { stripe, keys }: Reach,
  payment: PaymentToOpen,
): Promise<OpenedPayment> => {
  const looked = await look(stripe, payment)
  const { session, intent } = looked
  const stands = standing(truthFrom(looked, payment))
  if (session !== null) return { ...openedSession(session), ...stands }
  if (intent !== null) return { ...openedIntent(intent, keys, sideOf(payment)), ...stands }
  return stands
}

type Standing = Pick<OpenedPayment, 'cause' | 'failure' | 'status'>

const standing = ({ state, failure, cause }: ProviderTruth): Standing => {
  if (state === 'cancelled') return { status: 'failed', failure: GONE, cause: 'payment_cancelled' }
  return failure === undefined ? { status: state } : { status: state, failure, cause }
}
