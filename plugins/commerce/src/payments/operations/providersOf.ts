import type { Config, Payload } from 'payload'

import type { PaymentProvider } from './provider.ts'

/** Keeps the configured ways to pay where operations find them, so that operations are constants. */
export const withProviders = (config: Config, providers: readonly PaymentProvider[]): Config => ({
  ...config,
  custom: { ...config.custom, soukPayments: providers },
})

/** The ways to pay of this project, the preferred one first. */
export const providersOf = ({ config }: Pick<Payload, 'config'>): readonly PaymentProvider[] =>
  (config.custom?.soukPayments as readonly PaymentProvider[] | undefined) ?? []
