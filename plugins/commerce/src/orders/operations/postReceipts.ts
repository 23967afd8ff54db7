import type { Context } from '@souk/kernel'

import { post } from '../../ledger/operations/index.ts'
import type { ProviderTruth } from '../../payments/domain/index.ts'
import type { PaymentRow } from '../../payments/operations/index.ts'
import { providerFeeOf, receiptsOf } from '../domain/index.ts'

/** Money that arrived goes into the books once, with what the platform and the provider kept of it. */
export const postReceipts = async (
  ctx: Context,
  payment: PaymentRow,
  { providerFee }: Pick<ProviderTruth, 'providerFee'> = {},
): Promise<void> => {
  for (const posting of receiptsOf(payment)) await post(ctx, posting)
  if (providerFee !== undefined) await post(ctx, providerFeeOf(payment, providerFee))
}
