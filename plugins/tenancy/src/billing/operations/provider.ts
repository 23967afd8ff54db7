import type { Payload } from 'payload'

import type { EndReason, InvoiceState, Standing, Terms } from '../domain/index.ts'

/** Something that shops use and plans count. */
export type BillingMeter = {
  /** Its name for machines, which stays: `orders`. */
  readonly name: string
  /** As people say it of several: `orders`. */
  readonly label: string
  /** Each event of this topic is one. */
  readonly topic: string
}

/** Who is billed. */
export type BilledShop = {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

/** How things stand at who collects, asked just now. */
export type BillingTruth = {
  readonly state: Standing
  readonly endReason: EndReason | null
  readonly trialEndsAt: Date | null
  readonly periodStart: Date | null
  readonly periodEnd: Date | null
  /** By meter, since when its present price counts, where a plan was changed in the middle of a period. */
  readonly countedSince: Readonly<Record<string, Date>>
  /** What comes onto the next invoice from before such a change, in minor units; negative is given back. */
  readonly unbilled: number
  /** As people know it: `Visa ending in 4242`. */
  readonly card: string | null
  /** What is left of credit, in minor units. */
  readonly credit: number
  /** What is to be paid now, in minor units. */
  readonly owed: number
  /** What a bank has been asked for and has not answered, in minor units. */
  readonly onItsWay: number
  readonly nextAttemptAt: Date | null
}

export type InvoiceTruth = {
  readonly externalId: string
  readonly number: string
  readonly issuedAt: Date
  readonly periodStart: Date
  readonly periodEnd: Date
  readonly currency: string
  /** Before credit, in minor units. */
  readonly total: number
  /** What credit has paid of it. */
  readonly credited: number
  readonly paid: number
  readonly remaining: number
  readonly state: InvoiceState
}

/** A key says that a call is the same as one before, however long ago that was and whatever came of it. */
type Keyed = { readonly key: string }
type OfCustomer = { readonly customer: string }
type OfSubscription = { readonly subscription: string }

/**
 * Who collects what shops owe the platform. It keeps nothing here: ids that it answers are opaque to
 * the house. Every call may be repeated; one that throws says nothing of what happened,
 * unless it throws a refusal (a SoukError with a status below 500).
 */
export type BillingProvider = {
  readonly name: string
  /** Whether it can be asked at all. */
  readonly isSetUp: boolean
  readonly openCustomer: (shop: BilledShop & Keyed) => Promise<string>
  readonly start: (
    order: OfCustomer & Keyed & { readonly terms: Terms; readonly trialDays: number },
  ) => Promise<string>
  readonly change: (order: OfSubscription & Keyed & { readonly terms: Terms }) => Promise<void>
  /** Ends it now; what is paid for and not used becomes credit, what was used is invoiced. */
  readonly end: (order: OfSubscription & Keyed) => Promise<void>
  /** All that were begun here for a customer and have not ended, each with the key it was begun with. */
  readonly begun: (what: OfCustomer) => Promise<readonly (OfSubscription & Keyed)[]>
  /** Ends one that should never have been there: nothing is charged for it, and what was paid becomes credit. */
  readonly drop: (order: OfSubscription) => Promise<void>
  readonly extendTrial: (order: OfSubscription & { readonly until: Date }) => Promise<void>
  /** Collects now what is due for the period that has just begun, where that would wait; nothing else. */
  readonly collectDue: (what: OfSubscription) => Promise<void>
  /** Tries everything that is open, and sets going again what was paused. False: declined. */
  readonly payOpen: (
    order: OfCustomer & { readonly subscription: string | null },
  ) => Promise<boolean>
  readonly look: (
    what: OfCustomer & { readonly subscription: string | null },
  ) => Promise<BillingTruth>
  /** All that have a number, the newest first. */
  readonly invoices: (what: OfCustomer) => Promise<readonly InvoiceTruth[]>
  /** Pages that may run out, so they are asked for when somebody wants to see them. */
  readonly invoiceLinks: (
    invoice: string,
  ) => Promise<{ readonly page: string | null; readonly pdf: string | null }>
  /** A page where its person changes the card, and nothing else; good for one visit. */
  readonly portal: (visit: OfCustomer & { readonly returnUrl: string }) => Promise<string>
  /** `too_late`: it will not be taken any more. With an id that it knows already it does nothing. */
  readonly reportUsage: (
    use: OfCustomer & {
      readonly id: string
      readonly meter: string
      readonly quantity: number
      readonly at: Date
    },
  ) => Promise<'taken' | 'too_late'>
  /**
   * Positive: the shop has more. Of what is taken back, no more than is there when it hears of it.
   * Answers what was booked; with a key that it knows, what was booked then.
   */
  readonly bookCredit: (
    credit: OfCustomer &
      Keyed & {
        readonly amount: number
        readonly currency: string
        readonly reason: string
      },
  ) => Promise<{ readonly externalId: string | null; readonly amount: number }>
}

/**
 * To whom a provider passes on that something has happened. Nothing else it says is believed: the
 * truth is asked of the provider.
 */
export type BillingNewsPort = {
  /** The shop of a customer that we opened. */
  readonly find: (payload: Payload, customer: string) => Promise<string | null>
  /** Looks at the shop's subscription and invoices. Answers with a sentence. */
  readonly ofShop: (payload: Payload, shop: string) => Promise<string>
}
