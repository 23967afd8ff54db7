import type { Context } from '@souk/kernel'
import type Stripe from 'stripe'

import { answered } from '../../shared/answered.ts'
import type { Ground } from '../../shared/ground.ts'
import { isRefusal } from '../../shared/isRefusal.ts'
import { idOf } from '../../payments/domain/index.ts'
import { traceOf, type Trace } from '../domain/index.ts'
import { knownCauses } from './movementRows.ts'

type Where = { readonly stripe: Stripe; readonly account: string }

/**
 * What movements are called in the shop's books: by their ids, those that have a name there. In mode
 * destination the platform's own account is asked where money came from and why it went.
 */
export const causesFor = async (
  ctx: Context,
  { settings: { books } }: Ground,
  where: Where,
  transactions: readonly Stripe.BalanceTransaction[],
): Promise<ReadonlyMap<string, string>> => {
  const causes = await knownCauses(
    ctx,
    transactions.map(({ id }) => id),
  )
  const names = new Map<string, string>()
  for (const transaction of transactions) {
    if (causes.has(transaction.id)) continue
    const trace = await followed(where, traceOf(transaction))
    if (trace.kind === 'cause') causes.set(transaction.id, trace.cause)
    if (trace.kind === 'name') names.set(transaction.id, trace.name)
  }
  const found = await books.causesOf(ctx, [...new Set(names.values())])
  const byName = new Map(found.map(({ externalId, cause }) => [externalId, cause]))
  for (const [id, name] of names) {
    const cause = byName.get(name)
    if (cause) causes.set(id, cause)
  }
  return causes
}

const followed = async (where: Where, trace: Trace): Promise<Trace> => {
  try {
    if (trace.kind === 'transfer') return await alongTransfer(where, trace.transfer)
    return trace.kind === 'reversal' ? await alongReversal(where, trace) : trace
  } catch (error) {
    // Another platform's transfer is none that ours can be asked about.
    if (isRefusal(error)) return { kind: 'none' }
    throw error
  }
}

/** A sale's money, or what is sent back to the shop after a dispute or a refund that failed. */
const alongTransfer = async ({ stripe }: Where, id: string): Promise<Trace> => {
  const params = { expand: ['source_transaction'] }
  const transfer = answered('transfer', await stripe.transfers.retrieve(id, params))
  const { source_transaction: charge, transfer_group: group } = transfer
  const intent = typeof charge === 'object' ? idOf(charge?.payment_intent) : null
  return intent ? { kind: 'name', name: intent } : ownWord(group)
}

/** The shop's part of a refund, or of what a bank claims back. */
const alongReversal = async (
  { stripe, account }: Where,
  { payment, reversal: id }: Extract<Trace, { kind: 'reversal' }>,
): Promise<Trace> => {
  const on = { stripeAccount: account }
  const transfer = idOf(
    answered('charge', await stripe.charges.retrieve(payment, {}, on)).source_transfer,
  )
  if (transfer === null) return { kind: 'none' }
  for await (const reversal of stripe.transfers.listReversals(transfer, { limit: 100 })) {
    if (reversal.id !== id) continue
    const refund = idOf(reversal.source_refund)
    return refund ? { kind: 'name', name: refund } : ownWord(reversal.metadata?.cause)
  }
  return { kind: 'none' }
}

/** What we wrote on it ourselves, on the platform's account, where no shop's owner writes: `refund:re_…`, `dispute:du_…`. */
const ownWord = (word: string | null | undefined): Trace => {
  const [kind, name] = word?.split(':') ?? []
  if (kind === 'refund' && name) return { kind: 'name', name }
  return kind === 'dispute' && name ? { kind: 'cause', cause: `dispute:${name}` } : { kind: 'none' }
}
