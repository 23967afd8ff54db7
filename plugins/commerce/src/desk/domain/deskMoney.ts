import type {
  CollectedEvidence,
  DisputeState,
  EvidenceFileKind,
} from '../../disputes/domain/index.ts'
import type {
  PaymentState,
  RefundDestination,
  RefundedItem,
  RefundState,
} from '../../payments/domain/index.ts'

/** A payment as the desk handles it; amounts in minor units, times in ISO 8601. */
export type DeskPayment = {
  readonly id: string
  readonly provider: string
  readonly state: PaymentState
  readonly amount: number
  readonly currency: string
  /** What went back of it, or is about to. */
  readonly refunded: number
  readonly fee: number | null
  /** Null while it is not known. */
  readonly providerFee: number | null
  readonly method: string | null
  readonly failure: string | null
  readonly captureBefore: string | null
  readonly externalId: string | null
  readonly intentId: string | null
  readonly createdAt: string
  /** What its way to pay can do. */
  readonly way: PaymentWay
}

export type PaymentWay = {
  /** The shop notes by hand that the money came. */
  readonly isByHand: boolean
  /** Money goes back through it by itself. */
  readonly sendsBack: boolean
  /** Evidence reaches the bank through it. */
  readonly contests: boolean
  /** Whether files may go along. */
  readonly takesFiles: boolean
}

export type DeskRefund = {
  readonly id: string
  readonly payment: string
  readonly state: RefundState
  readonly destination: RefundDestination
  /** What the provider calls it, or what stands for that where nobody carries it. */
  readonly externalId: string | null
  readonly amount: number
  readonly tax: number
  readonly reason: string
  readonly items: readonly RefundedItem[] | null
  /** False: the money came in and could not become a sale. */
  readonly ofSale: boolean
  readonly feeReturned: number | null
  readonly failure: string | null
  readonly createdAt: string
}

type DeskEvidence = Readonly<Partial<Record<keyof CollectedEvidence | 'statement', string>>> & {
  readonly files?: readonly { readonly as: EvidenceFileKind; readonly name: string }[]
}

export type DeskDispute = {
  readonly id: string
  readonly payment: string
  readonly state: DisputeState
  readonly amount: number
  readonly currency: string
  readonly reason: string
  readonly dueBy: string | null
  readonly withheld: number
  readonly charge: number
  /** What the bank was told. */
  readonly evidence: DeskEvidence | null
  readonly answeredAt: string | null
}

/** All money of an order: the latest payment first, the oldest refund and dispute first. */
export type DeskMoney = {
  readonly payments: readonly DeskPayment[]
  readonly refunds: readonly DeskRefund[]
  readonly disputes: readonly DeskDispute[]
}
