import type { Payload } from 'payload'

import { providersOf } from '../payments/operations/index.ts'

/** What a way to pay can do, for pages that say beforehand what a button will do. */
export const paymentWay = (payload: Payload, name: string) => {
  const provider = providersOf(payload).find((one) => one.name === name)
  return {
    isByHand: provider?.confirms === 'placement',
    sendsBack: provider?.refund !== undefined,
    contests: provider?.contest !== undefined,
    takesFiles: provider?.keepEvidence !== undefined,
  }
}
