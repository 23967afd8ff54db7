import type { Payload } from 'payload'

import { standingConnection } from './standingConnection.ts'

type Listener = {
  readonly channel: string
  readonly heard: (message: string) => void
  /** Told when the line goes up (`true`) or down: while it is down, notices are missed. */
  readonly line?: (up: boolean) => void
}

/**
 * Listens to a Postgres channel on a connection of its own, and connects again for as long as the
 * process lives. Answers with a function that stops it.
 */
export const listen = (
  payload: Payload,
  { channel, heard, line }: Listener,
): (() => Promise<void>) => {
  const { stop } = standingConnection(payload, {
    prepare: async (client) => {
      client.on('notification', (notice) => heard(notice.payload ?? ''))
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
    },
    ...(line ? { line } : {}),
  })
  return stop
}
