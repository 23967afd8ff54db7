import type { PaymentAtProvider } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { disputeState, idOf, ourAmount, transferShare, withdrawn } from '../domain/index.ts'
import { returnedFor, returnToShop } from './returnToShop.ts'
import { sideOf } from './side.ts'

type Given = { readonly payment: PaymentAtProvider; readonly dispute: Stripe.Dispute }

/**
 * Takes a shop's part of disputed money out of its transfer, and sends it back when the dispute is won.
 * Looks at what was done before, so it may be called at any time and any number of times. Where one of
 * the two has no money at the moment, nothing moves, and the next call tries again.
 *
 * @returns what is out of the shop's balance now, in our minor units of the payment's currency
 */
export const passOnDispute = async (
  stripe: Stripe,
  ctx: Context,
  { payment, dispute }: Given,
): Promise<number> => {
  const charge = answered('charge', await stripe.charges.retrieve(String(idOf(dispute.charge))))
  const transferId = idOf(charge.transfer)
  if (transferId === null) return 0
  const transfer = answered('transfer', await stripe.transfers.retrieve(transferId))
  const cause = `dispute:${dispute.id}`
  const stands = async () =>
    (await takenFor(stripe, { cause, transferId })) - (await returnedFor(stripe, cause))

  const held = await stands()
  const isOut = withdrawn(dispute) > 0
  const attempt =
    isOut && held === 0
      ? takeBack(stripe, { cause, charge, dispute, transfer })
      : !isOut && held > 0 && disputeState(dispute) === 'won'
        ? returnToShop(stripe, {
            cause,
            amount: held,
            currency: transfer.currency,
            destination: sideOf(payment).account,
          })
        : undefined
  await attempt?.catch((error: unknown) => {
    if (!isRefusal(error)) throw error
    const { code, requestId } = error
    ctx.log.error({ dispute: dispute.id, code, requestId }, 'A disputed share cannot move yet.')
  })
  return inCurrencyOf(charge, transfer, attempt === undefined ? held : await stands())
}

const takenFor = async (
  stripe: Stripe,
  { cause, transferId }: { readonly cause: string; readonly transferId: string },
): Promise<number> => {
  const { data } = await stripe.transfers.listReversals(transferId, { limit: 100 })
  return data
    .filter(({ metadata }) => metadata?.cause === cause)
    .reduce((total, { amount }) => total + amount, 0)
}

type Taking = {
  readonly cause: string
  readonly charge: Stripe.Charge
  readonly dispute: Stripe.Dispute
  readonly transfer: Stripe.Transfer
}

const takeBack = async (stripe: Stripe, { cause, charge, dispute, transfer }: Taking) => {
  const amount = transferShare({
    disputed: dispute.amount,
    captured: charge.amount_captured,
    fee: charge.application_fee_amount ?? 0,
    transferred: transfer.amount,
    left: transfer.amount - transfer.amount_reversed,
  })
  if (amount === 0) return
  const made = await stripe.transfers.createReversal(
    transfer.id,
    // Both lie on the platform's account, where no shop's owner writes metadata.
    { amount, metadata: { cause } },
    { idempotencyKey: `${cause}:reverse` },
  )
  answered('transfer_reversal', made)
}

const inCurrencyOf = (charge: Stripe.Charge, transfer: Stripe.Transfer, amount: number): number =>
  charge.currency === transfer.currency
    ? ourAmount(amount, charge.currency)
    : ourAmount(Math.round((amount * charge.amount_captured) / transfer.amount), charge.currency)
