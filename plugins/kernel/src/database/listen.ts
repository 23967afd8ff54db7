import type { Payload } from 'payload'
import type pg from 'pg'

type Listener = {
  readonly channel: string
  readonly heard: (message: string) => void
  /** Told when the line goes up (`true`) or down: while it is down, notices are missed. */
  readonly line?: (up: boolean) => void
}

const RETRY_MS = 1_000

/**
 * Listens to a Postgres channel on a connection of its own, and connects again for as long as the
 * process lives. Answers with a function that stops it.
 */
export const listen = (payload: Payload, { channel, heard, line }: Listener): (() => Promise<void>) => {
  const { Client } = payload.db.pg as typeof pg
  let client: pg.Client | undefined
  let stopped = false

  const connect = async (): Promise<void> => {
    if (stopped) return
    const fresh = new Client(payload.db.poolOptions)
    let isDown = false
    const down = () => {
      if (isDown) return
      isDown = true
      line?.(false)
      if (!stopped) setTimeout(() => void connect(), RETRY_MS).unref()
    }
    fresh.on('error', down)
    fresh.on('end', down)
    fresh.on('notification', (notice) => heard(notice.payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
      client = fresh
      line?.(true)
    } catch {
      down()
      await fresh.end().catch(() => undefined)
    }
  }

  void connect()
  return async () => {
    stopped = true
    await client?.end()
  }
}
