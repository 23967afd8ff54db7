import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { EmailAdapter } from 'payload'

type Options = {
  readonly directory: string
  readonly defaultFromAddress: string
  readonly defaultFromName: string
}

/** Keeps each mail as a file, readable by its owner alone: it may hold a link that opens an account. */
export const fileAdapter =
  ({ directory, ...sender }: Options): EmailAdapter =>
  () => ({
    name: 'files',
    ...sender,
    sendEmail: async (message) => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.json`
      const { to, subject, text, html, from } = message
      await writeFile(
        join(directory, name),
        JSON.stringify({ from, to, subject, text, html }, null, 2),
        {
          mode: 0o600,
        },
      )
      return { file: name }
    },
  })
