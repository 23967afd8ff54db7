import type { PaymentProvider } from './provider.ts'

const INSTRUCTIONS = 'The shop will tell you how to pay.'

/** Bank transfer, invoice or cash on delivery: a member notes the money when it has come in. */
export const manualProvider: PaymentProvider = {
  name: 'manual',
  title: 'Bank transfer or cash on delivery',
  confirms: 'placement',
  open: (ctx) =>
    Promise.resolve({
      status: 'pending',
      instructions: ctx.shop.paymentInstructions ?? INSTRUCTIONS,
    }),
  truth: (_ctx, { amount, currency }) =>
    Promise.resolve({ state: 'pending', amount, currency, account: null, fee: null }),
}
