type Keys = {
  readonly secretKey: string
  readonly publishableKey: string | undefined
  readonly apiBase: string | undefined
}

type Chosen = {
  readonly mode: string
  readonly ui: string
  readonly capture: string
  readonly keys: Keys | undefined
}

const CHOICES = {
  mode: ['direct', 'destination'],
  ui: ['hosted', 'elements'],
  capture: ['automatic', 'manual'],
} as const satisfies Partial<Record<keyof Chosen, readonly string[]>>

/**
 * Refuses settings with which somebody loses money, before anybody can pay: they come from the
 * environment, where a word that is none reads like any other.
 *
 * Who bears fees and losses cannot be chosen apart from the mode. Stripe would take every combination,
 * so the accounts are opened with the one that belongs to the mode, and used in no other.
 *
 * @throws Error with all that is wrong in one message
 */
export const assertMode = (chosen: Chosen): void => {
  const faults = [...choiceFaults(chosen), ...keyFaults(chosen)]
  if (faults.length > 0) throw new Error(`Stripe is not set up rightly. ${faults.join(' ')}`)
}

const choiceFaults = (chosen: Chosen): string[] => {
  const names = Object.keys(CHOICES) as (keyof typeof CHOICES)[]
  return names
    .filter((name) => !(CHOICES[name] as readonly string[]).includes(chosen[name]))
    .map((name) => `${name} is "${CHOICES[name].join('" or "')}", not "${chosen[name]}".`)
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
