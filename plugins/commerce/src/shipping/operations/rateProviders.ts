import type { Config, Payload } from 'payload'

import type { RateProvider } from './rateProvider.ts'

type Keeping = { readonly custom?: { readonly rateProviders?: readonly RateProvider[] } }

/** Puts the carriers that the plugin was given where operations find them. */
export const withRateProviders = (config: Config, providers: readonly RateProvider[]): Config => ({
  ...config,
  custom: { ...config.custom, rateProviders: providers },
})

/** The carriers that can be asked for prices, the methods' own tables aside. */
export const rateProvidersOf = ({ config }: Pick<Payload, 'config'>): readonly RateProvider[] =>
  (config as Keeping).custom?.rateProviders ?? []
