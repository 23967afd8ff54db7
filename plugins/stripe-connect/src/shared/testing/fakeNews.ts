import type { PaymentNews } from '@souk/commerce/ports'

type Known = Awaited<ReturnType<PaymentNews['find']>> & object

export type FakeNews = {
  readonly news: PaymentNews
  /** What was passed on, in order: `ofRefund p1 re_1`. */
  readonly calls: string[]
  /** Payments that we opened, by the names that Stripe gave them. */
  readonly known: Map<string, Known>
  /** Thrown by the next calls, one each. */
  readonly failures: Error[]
}

/** News that does nothing but remember what it was told. */
export const fakeNews = (): FakeNews => {
  const calls: string[] = []
  const known = new Map<string, Known>()
  const failures: Error[] = []
  const note = (call: string): Promise<void> => {
    const failure = failures.shift()
    if (failure) return Promise.reject(failure)
    calls.push(call)
    return Promise.resolve()
  }
  return {
    calls,
    known,
    failures,
    news: {
      find: (_, { externalIds }) =>
        Promise.resolve(externalIds.map((id) => known.get(id)).find((one) => one !== undefined)),
      ofPayment: (_, payment) => note(`ofPayment ${payment}`),
      ofRefund: (_, { payment, externalId }) => note(`ofRefund ${payment} ${externalId}`),
      ofDispute: (_, { payment, externalId }) => note(`ofDispute ${payment} ${externalId}`),
      ofPayout: (_, { externalId }) => note(`ofPayout ${externalId}`),
    },
  }
}
