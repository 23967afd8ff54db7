import type { PaymentAtProvider } from '@souk/commerce/ports'
import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { underKey } from '../../shared/underKey.ts'
import { disputeState, idOf, ourAmount, transferShare, withdrawn } from '../domain/index.ts'
import { leftOf, returnsFor, returnToShop, stillReturned } from './returnToShop.ts'
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
  const stands = async () => {
    const taken = await takenFor(stripe, { cause, transferId })
    const returns = await returnsFor(stripe, cause)
    return { taken, returns, held: taken - stillReturned(returns) }
  }

  const before = await stands()
  const { taken, held } = before
  const share = shareOf({ charge, dispute, transfer, ...before })
  const attempt =
    share > held
      ? takeBack(stripe, { cause, from: [...before.returns, transfer], amount: share - held })
      : share < held
        ? returnToShop(stripe, {
            cause,
            amount: taken - share,
            currency: transfer.currency,
            destination: sideOf(payment).account,
          })
        : undefined
  await attempt?.catch((error: unknown) => {
    if (!isRefusal(error)) throw error
    const { code, requestId } = error
    ctx.log.error({ dispute: dispute.id, code, requestId }, 'A disputed share cannot move yet.')
  })
  return inCurrencyOf(charge, transfer, attempt === undefined ? held : (await stands()).held)
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

type Standing = {
  readonly charge: Stripe.Charge
  readonly dispute: Stripe.Dispute
  readonly transfer: Stripe.Transfer
  /** What was ever taken out of the shop's transfer for it, and what of that is out of its balance now. */
  readonly taken: number
  readonly held: number
}

/** What should be out of the shop's balance, as the bank has it now; until it is decided, nothing goes back. */
const shareOf = ({ charge, dispute, transfer, taken, held }: Standing): number => {
  if (withdrawn(dispute) === 0) return disputeState(dispute) === 'won' ? 0 : held
  return transferShare({
    disputed: dispute.amount,
    captured: charge.amount_captured,
    fee: charge.application_fee_amount ?? 0,
    transferred: transfer.amount,
    left: leftOf(transfer) + taken,
  })
}

type Taking = {
  readonly cause: string
  /** What was returned for it is taken first: the transfer of the payment cannot yield it twice. */
  readonly from: readonly Stripe.Transfer[]
  readonly amount: number
}

const takeBack = async (stripe: Stripe, { cause, from, amount }: Taking): Promise<void> => {
  let rest = amount
  for (const transfer of from) {
    const part = Math.min(rest, leftOf(transfer))
    if (part <= 0) continue
    const key = `${cause}:reverse:${transfer.id}:${transfer.amount_reversed}`
    // Both lie on the platform's account, where no shop's owner writes metadata.
    const wanted = { amount: part, metadata: { cause, key } }
    const made = await underKey({
      key,
      create: (idempotencyKey) =>
        stripe.transfers.createReversal(transfer.id, wanted, { idempotencyKey }),
      find: () => reversalOf(stripe, { transfer: transfer.id, key }),
    })
    answered('transfer_reversal', made)
    rest -= part
  }
}

const reversalOf = async (
  stripe: Stripe,
  { transfer, key }: { readonly transfer: string; readonly key: string },
): Promise<Stripe.TransferReversal | null> => {
  const { data } = await stripe.transfers.listReversals(transfer, { limit: 100 })
  return data.find(({ metadata }) => metadata?.['key'] === key) ?? null
}

const inCurrencyOf = (charge: Stripe.Charge, transfer: Stripe.Transfer, amount: number): number =>
  charge.currency === transfer.currency
    ? ourAmount(amount, charge.currency)
    : ourAmount(Math.round((amount * charge.amount_captured) / transfer.amount), charge.currency)
