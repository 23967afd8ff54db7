import type {
  ShopPlan,
  ShopPricing,
  ShopReminders,
  ShopStock,
  ShopTaxation,
} from '@souk/kernel/domain'

import type { TenantFeature, TenantStatus } from './lists.ts'

/** A tenant as requests need it; also what the kernel calls a shop. Rates are per cent. */
export type Tenant = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly status: TenantStatus
  readonly currency: string
  readonly currencies: readonly string[]
  readonly locale: string
  readonly locales: readonly string[]
  readonly timeZone: string
  readonly features: readonly TenantFeature[]
  readonly taxInclusive: boolean
  readonly taxRates: readonly { readonly country: string; readonly rate: number }[]
  readonly taxation: ShopTaxation
  readonly pricing: ShopPricing
  readonly reminders: ShopReminders
  readonly stock: ShopStock
  readonly branding: Readonly<Record<string, unknown>>
  readonly policies: Readonly<Record<string, unknown>>
  readonly paymentInstructions?: string
  readonly plan?: ShopPlan
  readonly contact: { readonly email?: string; readonly phone?: string; readonly address?: string }
  /** Hosts that were verified, the primary one first. */
  readonly domains: readonly string[]
}
