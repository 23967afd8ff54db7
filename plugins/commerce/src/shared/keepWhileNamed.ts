import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeDeleteHook } from 'payload'

import { refusing } from './refusal.ts'
import { sqlOf } from './sqlOf.ts'

type Given = {
  /** The first three names of what stands on the document, as `name`. */
  readonly names: (id: unknown) => SQL
  readonly error: (names: string) => Error
}

/**
 * Keeps a document that others were narrowed down to: without it they would be as wide as if they
 * had never been.
 */
export const keepWhileNamed =
  ({ names, error }: Given): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await refusing(async () => {
      const rows = await sqlOf(req)<{ name: string | null }>(names(id))
      if (rows.length > 0) throw error(rows.map(({ name }) => name ?? '…').join(', '))
    })
  }
