import { randomUUID } from 'node:crypto'

import { defineErrors } from '@souk/kernel/domain'

import type {
  DisputeTruth,
  PaymentAtProvider,
  PaymentProvider,
  ProviderTruth,
  RefundTruth,
} from '../../ports.ts'

const cutOff = defineErrors({ provider_refuses: { status: 409, message: 'Not with you.' } })

type Kept = { readonly payment: PaymentAtProvider; truth: ProviderTruth; cancelled: boolean }

/** A provider in memory whose mind a test makes up: it remembers keys as a real one does. */
export const openBank = () => {
  const byKey = new Map<string, string>()
  const payments = new Map<string, Kept>()
  const refunds = new Map<string, RefundTruth>()
  /** Of which payment a refund is. */
  const paidBy = new Map<string, string | null>()
  const disputes = new Map<string, DisputeTruth>()
  const told = new Map<string, unknown>()
  const files = new Map<string, { readonly name: string; readonly type: string }>()
  const plans: Array<'drop' | 'refuse'> = []
  let isCutOff = false
  let agreed = 'acct_1'
  let slow: Promise<void> | undefined
  let refundState: RefundTruth['state'] = 'succeeded'
  let capture: PaymentAtProvider['capture'] = 'automatic'

  const once = (key: string, make: (id: string) => void): string => {
    const known = byKey.get(key)
    if (known) return known
    const id = `bank_${randomUUID()}`
    byKey.set(key, id)
    make(id)
    return id
  }
  const keptOf = ({ externalId }: { externalId: string | null }): Kept => {
    const kept = payments.get(externalId ?? '')
    if (!kept) throw new Error('The bank knows no such payment.')
    return kept
  }
  const known = <T>(map: Map<string, T>, id: string | null): T => {
    const found = map.get(id ?? '')
    if (!found) throw new Error('The bank knows nothing of it.')
    return found
  }

  const provider: PaymentProvider = {
    name: 'bank',
    title: 'Card',
    confirms: 'settlement',
    agree: () => Promise.resolve({ account: agreed, mode: 'direct', fee: 50, capture }),
    open: async (_ctx, payment) => {
      const plan = plans.shift()
      if (plan === 'refuse')
        return { status: 'failed', failure: 'We do not like this one.', cause: 'card_declined' }
      const { amount, currency, account, fee } = payment
      const externalId = once(payment.key, (id) =>
        payments.set(id, {
          payment,
          truth: { state: 'pending', amount, currency, account, fee },
          cancelled: false,
        }),
      )
      if (plan === 'drop') throw new Error('The line went dead.')
      return { status: 'pending', externalId, redirectUrl: `https://bank.test/${externalId}` }
    },
    truth: async (_ctx, payment) => keptOf(payment).truth,
    capture: async (_ctx, payment) => {
      const kept = keptOf(payment)
      kept.truth = { ...kept.truth, state: 'paid', providerFee: 30 }
      return kept.truth
    },
    cancel: async (_ctx, payment) => {
      const kept = keptOf(payment)
      if (kept.truth.state !== 'paid') {
        kept.truth = { ...kept.truth, state: 'cancelled' }
        kept.cancelled = true
      }
      return kept.truth
    },
    refund: async (_ctx, { key, amount, currency, payment }) => {
      if (isCutOff) throw cutOff.provider_refuses()
      const plan = plans.shift()
      if (plan === 'refuse')
        return { state: 'failed', externalId: '', amount, currency, feeReturned: 0 }
      const externalId = once(key, (id) => {
        refunds.set(id, { state: refundState, externalId: id, amount, currency, feeReturned: 5 })
        paidBy.set(id, payment.externalId)
      })
      if (plan === 'drop') throw new Error('The line went dead.')
      return known(refunds, externalId)
    },
    refundTruth: async (_ctx, { externalId }) => known(refunds, externalId),
    left: async (_ctx, payment) => {
      if (isCutOff) throw cutOff.provider_refuses()
      if (plans.shift() === 'drop') throw new Error('The line went dead.')
      return [...refunds]
        .filter(([id]) => paidBy.get(id) === payment.externalId)
        .filter(([, { state }]) => state === 'pending' || state === 'succeeded')
        .reduce((left, [, { amount }]) => left - amount, keptOf(payment).truth.amount)
    },
    dispute: async (_ctx, { externalId }) => {
      const truth = known(disputes, externalId)
      const wait = slow
      slow = undefined
      await wait
      return truth
    },
    contest: async (_ctx, { externalId, evidence, receipt }) => {
      told.set(externalId, { evidence, receipt })
      const truth: DisputeTruth = { ...known(disputes, externalId), state: 'review', answers: 1 }
      disputes.set(externalId, truth)
      return truth
    },
    keepEvidence: async (_ctx, { externalId, name, type, content }) => {
      const plan = plans.shift()
      const hash = Buffer.from(content).toString('base64')
      const id = once(`${externalId}:${hash}`, (made) => files.set(made, { name, type }))
      if (plan === 'drop') throw new Error('The line went dead.')
      return id
    },
  }

  return {
    provider,
    /** What it was told of a dispute, the last time. */
    told: (dispute: string) => told.get(dispute),
    files: () => [...files.values()],
    /** The next calls that may go wrong do. */
    plan: (...next: Array<'drop' | 'refuse'>) => plans.push(...next),
    captureLater: (later: boolean) => (capture = later ? 'manual' : 'automatic'),
    refundsAre: (state: RefundTruth['state']) => (refundState = state),
    /** The shopper pays, or the bank says something else. */
    say: (externalId: string, truth: Partial<ProviderTruth>) => {
      const kept = keptOf({ externalId })
      kept.truth = { ...kept.truth, ...truth }
    },
    /** Money goes back, or the bank says something else about it. */
    refund: (id: string, truth: RefundTruth, payment?: string) => {
      refunds.set(id, truth)
      if (payment !== undefined) paidBy.set(id, payment)
    },
    refunds: () => [...refunds.values()],
    dispute: (id: string, truth: DisputeTruth) => disputes.set(id, truth),
    /** The account of the shop from now on. */
    connect: (account: string): void => {
      agreed = account
    },
    /** The shop has nothing to do with the bank any more. */
    cutOff: (is: boolean): void => {
      isCutOff = is
    },
    /** The next answer about a dispute is made up at once, and arrives only then. */
    slowDispute: (until: Promise<void>): void => {
      slow = until
    },
    isCancelled: (externalId: string) => keptOf({ externalId }).cancelled,
  }
}

export type Bank = ReturnType<typeof openBank>
