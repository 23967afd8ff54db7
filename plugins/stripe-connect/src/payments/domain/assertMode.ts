type Keys = {
  readonly secretKey: string
  readonly publishableKey: string | undefined
  readonly apiBase: string | undefined
}

/** Who answers for a shop's account, in Stripe's words of `v2.core.accounts`. */
export type AccountTerms = {
  readonly dashboard: string
  readonly feesCollector: string
  readonly lossesCollector: string
}

type Chosen = {
  readonly mode: string
  readonly ui: string
  readonly keys: Keys | undefined
  /** What the shops' accounts are made with. */
  readonly account?: AccountTerms
}

const TERMS: Readonly<Record<string, AccountTerms>> = {
  direct: { dashboard: 'full', feesCollector: 'stripe', lossesCollector: 'stripe' },
  destination: {
    dashboard: 'express',
    feesCollector: 'application',
    lossesCollector: 'application',
  },
}

/**
 * Refuses settings with which somebody loses money, before anybody can pay. Stripe takes them all: that
 * the platform pays for the shops' losses, or that nobody can reach his own dispute, shows only later.
 *
 * @throws Error with all that is wrong in one message
 */
export const assertMode = (chosen: Chosen): void => {
  const faults = [...modeFaults(chosen), ...keyFaults(chosen)]
  if (faults.length > 0) throw new Error(`Stripe is not set up rightly. ${faults.join(' ')}`)
}

const modeFaults = ({ mode, account }: Chosen): string[] => {
  const terms = TERMS[mode]
  if (terms === undefined) return [`The mode is "direct" or "destination", not "${mode}".`]
  if (account === undefined) return []
  const names = ['dashboard', 'feesCollector', 'lossesCollector'] as const
  return names
    .filter((name) => account[name] !== terms[name])
    .map((name) => `In mode ${mode}, ${name} must be "${terms[name]}", not "${account[name]}".`)
}

const keyFaults = ({ keys, ui }: Chosen): string[] => {
  if (keys === undefined) return []
  const isLive = isLiveKey(keys.secretKey)
  const other = keys.publishableKey !== undefined && isLiveKey(keys.publishableKey) !== isLive
  return [
    ...(isLive && keys.apiBase !== undefined
      ? ['A live key must not be sent to a test double: leave apiBase empty.']
      : []),
    ...(other ? ['One of the two keys is live and the other one is for tests.'] : []),
    ...(ui === 'elements' && keys.publishableKey === undefined
      ? ['Paying on the shop’s own page needs the publishable key.']
      : []),
  ]
}

const isLiveKey = (key: string): boolean => /^[a-z]+_live_/.test(key)
