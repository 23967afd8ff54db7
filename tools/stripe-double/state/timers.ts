import type { World } from './world.ts'

export type TimerKinds = Record<string, (world: World, target: string) => void>

/** Something that happens by itself at a second of the double's clock. */
export const schedule = (
  world: World,
  kind: string,
  { at, target }: { at: number; target: string },
) => {
  world.store.insert('timers', '', { id: world.newId('tmr'), at, kind, target }, {})
}

/** Whatever was to happen to it no longer does. */
export const unschedule = (world: World, target: string, kind?: string) => {
  for (const { id, object } of world.store.all('timers')) {
    if (object.target === target && (kind === undefined || object.kind === kind)) {
      world.store.remove('timers', id)
    }
  }
}

/**
 * Runs what is due until `until`, in order, each at its own second: a subscription that renews three times in the
 * time skipped sends three invoices with three dates.
 */
export const runTimers = (world: World, kinds: TimerKinds, until: number) => {
  for (;;) {
    const [next] = world.store
      .all('timers', ({ object }) => object.at <= until)
      .toSorted((a, b) => a.object.at - b.object.at || a.order - b.order)
    if (next === undefined) return
    world.store.transact(() => {
      world.store.remove('timers', next.id)
      world.clock.moveTo(next.object.at)
      kinds[next.object.kind]?.(world, next.object.target)
    })
  }
}
