import type { Payload } from 'payload'

import { adapterOf, type Connection } from './adapter.ts'

type Given = {
  /** Called on every new connection, before it counts as up. */
  readonly prepare: (client: Connection) => Promise<void>
  readonly line?: (up: boolean) => void
}

export type StandingConnection = {
  /** The connection, while it is up. */
  readonly client: () => Connection | undefined
  readonly stop: () => Promise<void>
}

const RETRY_MS = 1_000

/**
 * A connection of its own beside the pool, made again whenever it breaks and for as long as the
 * process lives: for what belongs to a connection, such as notices and locks.
 */
export const standingConnection = (
  payload: Payload,
  { prepare, line }: Given,
): StandingConnection => {
  const { pg, poolOptions } = adapterOf(payload)
  let current: Connection | undefined
  let stopped = false
  let connecting: Promise<void>
  let retry: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ ...poolOptions, keepAlive: true })
    let isDown = false
    const down = () => {
      if (isDown) return
      isDown = true
      if (current === fresh) {
        current = undefined
        line?.(false)
      }
      if (stopped) return
      retry = setTimeout(() => {
        connecting = connect()
      }, RETRY_MS)
      retry.unref()
    }
    fresh.on('error', down)
    fresh.on('end', down)
    try {
      await fresh.connect()
      // Listening alone is no reason for a script to live on.
      fresh.unref()
      await prepare(fresh)
      if (stopped) return await fresh.end()
      current = fresh
      line?.(true)
    } catch {
      down()
      await fresh.end().catch(() => undefined)
    }
  }

  connecting = connect()
  return {
    client: () => current,
    stop: async () => {
      stopped = true
      clearTimeout(retry)
      await connecting
      await current?.end().catch(() => undefined)
    },
  }
}
