import type { ShopPlan, ShopPricing, ShopReminders, ShopStock, ShopTaxation } from '@souk/kernel'

import type { Tenant, TenantFeature, TenantStatus } from '../../tenants/domain/index.ts'

/** A document of the tenants' collection, unpopulated. */
export type TenantDocument = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly status?: TenantStatus | null
  readonly currency: string
  readonly currencies?: readonly string[] | null
  readonly locale?: string | null
  readonly locales?: readonly string[] | null
  readonly timeZone?: string | null
  readonly features?: readonly TenantFeature[] | null
  readonly taxInclusive?: boolean | null
  readonly taxRates?: readonly { country: string; rate: number }[] | null
  readonly taxation?: ShopTaxation | null
  readonly pricing?: ShopPricing | null
  readonly reminders?: {
    readonly confirm?: boolean | null
    readonly on?: boolean | null
    readonly letters?: ShopReminders['letters'] | null
  } | null
  readonly stock?: {
    readonly lowAt?: number | null
    readonly lowLetters?: ShopStock['lowLetters'] | null
  } | null
  readonly branding?: Readonly<Record<string, unknown>> | null
  readonly policies?: Readonly<Record<string, unknown>> | null
  readonly paymentInstructions?: string | null
  readonly contactEmail?: string | null
  readonly contactPhone?: string | null
  readonly contactAddress?: string | null
  readonly domains?: readonly Domain[] | null
  readonly plan?: string | null
}

type Domain = {
  readonly host: string
  readonly verifiedAt?: string | null
  readonly primary?: boolean | null
}

/** The pictures of a tenant's branding by the names of their fields; null where there is none. */
export type Pictures = Readonly<Record<string, object | null>>

export const pictureNames = ['logo', 'logoOnDark', 'mark'] as const

/** What is kept of a tenant elsewhere. `isHeld`: billing keeps it closed, whatever its own status. */
type Beside = {
  readonly pictures: Pictures
  readonly plan: ShopPlan | null
  readonly isHeld: boolean
}

/** What a request may know of its tenant: complete, and safe to print as JSON. */
export const toTenant = (document: TenantDocument, { pictures, plan, isHeld }: Beside): Tenant => {
  const { currency, locale } = document
  const main = locale ?? 'en'
  const status = document.status ?? 'active'
  return {
    id: document.id,
    slug: document.slug,
    name: document.name,
    status: isHeld && status === 'active' ? 'suspended' : status,
    currency,
    currencies: withFirst(currency, document.currencies),
    locale: main,
    locales: withFirst(main, document.locales),
    timeZone: document.timeZone ?? 'UTC',
    features: document.features ?? [],
    taxInclusive: document.taxInclusive ?? true,
    taxRates: (document.taxRates ?? []).map(({ country, rate }) => ({ country, rate })),
    taxation: filled(document.taxation),
    pricing: filled(document.pricing),
    reminders: {
      on: document.reminders?.on ?? false,
      confirm: document.reminders?.confirm ?? true,
      letters: (document.reminders?.letters ?? []).map(({ afterHours, code }) => ({
        afterHours,
        code,
      })),
    },
    stock: {
      lowAt: document.stock?.lowAt ?? null,
      lowLetters: document.stock?.lowLetters ?? 'daily',
    },
    branding: { ...filled(document.branding), ...pictures },
    policies: filled(document.policies),
    ...(document.paymentInstructions && { paymentInstructions: document.paymentInstructions }),
    ...(plan && { plan }),
    contact: contactOf(document),
    domains: verified(document.domains ?? []),
  }
}

const contactOf = ({
  contactEmail: email,
  contactPhone: phone,
  contactAddress: address,
}: TenantDocument): Tenant['contact'] => ({
  ...(email && { email }),
  ...(phone && { phone }),
  ...(address && { address }),
})

const withFirst = (first: string, others: readonly string[] | null | undefined): string[] => [
  ...new Set([first, ...(others ?? [])]),
]

const filled = (group: Readonly<Record<string, unknown>> | null | undefined) =>
  Object.fromEntries(
    Object.entries(group ?? {}).filter(([, value]) => value !== null && value !== undefined),
  )

const verified = (domains: readonly Domain[]): string[] =>
  domains
    .filter(({ verifiedAt }) => verifiedAt)
    .toSorted((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false))
    .map(({ host }) => host)
