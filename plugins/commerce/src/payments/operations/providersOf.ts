import type { Context } from '@souk/kernel'
import type { Config, Payload } from 'payload'

import { paymentErrors } from '../domain/index.ts'
import type { PaymentProvider } from './provider.ts'

/** Keeps the configured ways to pay where operations find them, so that operations are constants. */
export const withProviders = (config: Config, providers: readonly PaymentProvider[]): Config => ({
  ...config,
  custom: { ...config.custom, soukPayments: providers },
})

/** The ways to pay of this project, the preferred one first. */
export const providersOf = ({ config }: Pick<Payload, 'config'>): readonly PaymentProvider[] =>
  (config.custom?.soukPayments as readonly PaymentProvider[] | undefined) ?? []

/** The way to pay of this name, whether or not the shop offers it at present: what was opened goes on. */
export const providerNamed = ({ payload }: Context, name: string): PaymentProvider => {
  const found = providersOf(payload).find((one) => one.name === name)
  if (!found) throw paymentErrors.payment_provider_unknown({ provider: name })
  return found
}

/** How this shop can be paid now, the preferred way first. */
export const waysToPay = async (ctx: Context): Promise<PaymentProvider[]> => {
  const offered = await Promise.all(
    providersOf(ctx.payload).map(async (one) => (((await one.offers?.(ctx)) ?? true) ? one : null)),
  )
  return offered.flatMap((one) => (one ? [one] : []))
}
