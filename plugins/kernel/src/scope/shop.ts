/** Which shop a row, a request or a message belongs to. Opaque; `null` where no shop is named. */
export type ShopKey = string

/**
 * What an operation may know about the shop it works for. Currencies are ISO 4217, countries
 * ISO 3166-1 alpha-2, rates per cent (`19`, `5.5`).
 */
export type Shop = {
  readonly id: ShopKey
  readonly slug: string
  readonly name: string
  readonly currency: string
  readonly currencies: readonly string[]
  readonly locale: string
  readonly locales: readonly string[]
  readonly timeZone: string
  readonly features: readonly string[]
  readonly taxInclusive: boolean
  readonly taxRates: readonly { readonly country: string; readonly rate: number }[]
  /** What it shows beside its prices. */
  readonly pricing?: ShopPricing
  /** Whether it reminds shoppers of carts that were left, and when. */
  readonly reminders?: ShopReminders
  /** From when on something is low, and how often its people are told. */
  readonly stock?: ShopStock
  /** Absent or `active` while it is open to shoppers. */
  readonly status?: string
  /** How it taxes beyond these two; what is left out is as a shop without much to declare does. */
  readonly taxation?: ShopTaxation
  readonly branding: Readonly<Record<string, unknown>>
  readonly policies: Readonly<Record<string, unknown>>
  /** How a buyer pays by hand, said on the order confirmation. */
  readonly paymentInstructions?: string
  /** On what terms the platform serves the shop; absent where nothing was agreed. */
  readonly plan?: ShopPlan
}

/** What a shop shows beside its prices, and promises with them; what is left out it does not. */
export type ShopPricing = {
  /** Beside a reduction, the lowest price of the 30 days before it began (98/6/EC art. 6a). */
  readonly lowestPrice?: boolean
  /** How many months a gift card that it sells is good for; never expires where nothing is said. */
  readonly giftCardMonths?: number
  /** For how many days a file that was bought can be downloaded, and how often: 30 and 5 unless told. */
  readonly downloadDays?: number
  readonly downloadTimes?: number
  /** Whether shoppers have to agree to have what is digital at once (2011/83/EU art. 16 m); so unless told. */
  readonly digitalConsent?: boolean
}

/** When a shelf is low; what is left out is as a shop without much to declare has it. */
export type ShopStock = {
  /** From so many pieces on; null for nothing is low unless it says so itself. 5 unless told. */
  readonly lowAt?: number | null
  /** How often its people are written to, at the most. Daily unless told. */
  readonly lowLetters?: 'hourly' | 'daily' | 'never'
}

/** Letters to shoppers who left a cart and have agreed to be reminded of it. */
export type ShopReminders = {
  readonly on?: boolean
  /** Whether nobody is written to before they have confirmed their address (double opt-in). */
  readonly confirm?: boolean
  /** At most three, each later than the one before. */
  readonly letters?: readonly {
    /** Hours since the cart was last changed. */
    readonly afterHours: number
    /** A discount code to put into the letter. */
    readonly code?: string | null
  }[]
}

/** The choices a shop has in taxing. Countries are ISO 3166-1 alpha-2. */
export type ShopTaxation = {
  /**
   * Where a fraction of the smallest coin is rounded: on every line, or once for each tax; or as the country
   * wants it whose tax it is.
   */
  readonly rounding?: 'country' | 'line' | 'total'
  /**
   * Shipping shares the rates of what is in the parcel, by worth; or has the highest of them; or has the
   * standard rate.
   */
  readonly shipping?: 'contents' | 'highest' | 'standard'
  /** Where the business is established. */
  readonly home?: string | null
  /** Whose rates hold for shoppers elsewhere in the EU: theirs, or those at home. */
  readonly euSales?: 'destination' | 'home'
  /** Whether businesses elsewhere in the EU are invoiced without tax. */
  readonly reverseCharge?: boolean
  /** Whether prices with the tax inside lose it where none is due, or stay as they are. */
  readonly untaxedPrices?: 'keep' | 'net'
  /** Who works taxes out: the name of a calculator, or by the shop's own rates (`own`). */
  readonly calculator?: string | null
  /** What holds while the calculator does not answer: the shop's own rates, or nothing is sold. */
  readonly whenDown?: 'own' | 'refuse'
  /** The shop's own number, for its invoices. */
  readonly taxId?: string | null
}

/** The platform's terms. Amounts are in minor units of the fee's currency. */
export type ShopPlan = {
  readonly name: string
  /** The platform's share of a sale, by currency. One without a currency is for all others. */
  readonly fees: readonly {
    readonly currency: string | null
    readonly percentage: number
    readonly fixed: number
    readonly minimum: number
    readonly cap: number | null
  }[]
}
