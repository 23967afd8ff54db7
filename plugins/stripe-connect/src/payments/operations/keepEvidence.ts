import { createHash } from 'node:crypto'

import type { PaymentAtProvider, PaymentProvider } from '@souk/commerce/ports'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { underKey } from '../../shared/underKey.ts'
import { sideOf } from './side.ts'

type Kept = Omit<Parameters<Required<PaymentProvider>['keepEvidence']>[1], 'payment'> & {
  readonly payment: Pick<PaymentAtProvider, 'account' | 'mode'>
}

/**
 * Leaves a file at Stripe, on the account that the dispute lies on; nobody gets a link to it. A lost answer
 * is found under its key for a day. After that it would be there twice, and one of them never be shown.
 * https://docs.stripe.com/file-upload
 *
 * @returns its id
 */
export const keepEvidence = async (
  stripe: Stripe,
  { payment, externalId, name, type, content }: Kept,
): Promise<string> => {
  const { options } = sideOf(payment)
  const hash = createHash('sha256').update(name).update('\0').update(content).digest('hex')
  const file = await underKey({
    key: `evidence:${externalId}:${hash}`,
    create: (idempotencyKey) =>
      stripe.files.create(
        { purpose: 'dispute_evidence', file: { data: content, name, type } },
        { ...options, idempotencyKey },
      ),
    find: () => Promise.resolve(null),
  })
  return answered('file', file).id
}
