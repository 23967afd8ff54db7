import type { Store } from './store.ts'

export type Clock = ReturnType<typeof createClock>

/** Seconds, as Stripe counts them: the real clock plus whatever a test has advanced it by. */
export const createClock = (store: Store) => {
  const offset = () => Number(store.get('settings', 'offset')?.object.value ?? 0)
  const setOffset = (value: number) => {
    if (store.get('settings', 'offset') === undefined) {
      store.insert('settings', '', { id: 'offset', value }, {})
    } else store.change('settings', 'offset', { value })
  }
  const real = () => Math.floor(Date.now() / 1000)
  return {
    now: () => real() + offset(),
    /** Only forwards: nothing that has happened may come to lie in the future. */
    moveTo: (second: number) => {
      if (second - real() > offset()) setOffset(second - real())
    },
    iso: (second?: number) => new Date((second ?? real() + offset()) * 1000).toISOString(),
  }
}

export const minutes = (count: number) => count * 60
export const hours = (count: number) => count * 3600
export const days = (count: number) => count * 86_400
