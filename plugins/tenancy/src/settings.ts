import type { Config, Payload, SanitizedConfig } from 'payload'

import type { BillingOptions, BillingSettings } from './billing/operations/index.ts'
import type { Classification } from './classification.ts'

export type TenancyOptions = {
  /** Shops are reached at `<slug>.<baseDomain>`, the panel at `baseDomain` itself. Default `localhost`. */
  readonly baseDomain?: string
  /** The panel's public address, for mails and cookies. Default `https://<baseDomain>`. */
  readonly panelUrl?: string
  /**
   * On a developer's machine: takes the panel's cookie from every name of this machine, and over
   * plain HTTP. Default: `development`.
   */
  readonly local?: boolean
  /** Allows `?tenant=`, for a look at a shop without a host of its own. Default false. */
  readonly development?: boolean
  /** What each collection is to the tenants; a collection may also say so itself, in `custom.tenancy`. */
  readonly collections?: Classification
  /** Who collects what shops owe the platform for their plans; without it plans cost nothing. */
  readonly billing?: BillingOptions
}

export type TenancySettings = Required<Omit<TenancyOptions, 'billing'>> & {
  readonly billing: BillingSettings | null
}

export const settingsFrom = (options: TenancyOptions): TenancySettings => ({
  baseDomain: (options.baseDomain ?? 'localhost').toLowerCase(),
  panelUrl: options.panelUrl ?? `https://${(options.baseDomain ?? 'localhost').toLowerCase()}`,
  development: options.development ?? false,
  local: options.local ?? options.development ?? false,
  collections: options.collections ?? {},
  billing: options.billing ? { meters: [], ...options.billing } : null,
})

const key = 'tenancy'

export const withSettings = (config: Config, settings: TenancySettings): Config => ({
  ...config,
  custom: { ...config.custom, [key]: settings },
})

export const settingsOf = (payload: Pick<Payload, 'config'>): TenancySettings => {
  const { custom } = payload.config as Pick<SanitizedConfig, 'custom'>
  const settings = custom?.[key] as TenancySettings | undefined
  if (!settings) throw new Error('The tenancy plugin is missing from the config.')
  return settings
}
