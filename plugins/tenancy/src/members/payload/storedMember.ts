import type { PayloadRequest } from 'payload'

import { isOperator, membershipsOf } from '../../membershipsOf.ts'
import { asPlatform } from '../../wall/scope.ts'
import type { MembershipRow } from '../domain/index.ts'

export type StoredRow = { readonly id?: string; readonly tenant: unknown; readonly roles?: unknown }

export type StoredMember = {
  readonly isOperator: boolean
  readonly email: string
  readonly memberships: readonly MembershipRow[]
  /** The memberships as Payload stores them. */
  readonly rows: readonly StoredRow[]
}

/** An account as it is in the database, all of its memberships included, whoever asks. */
export const storedMember = async (
  { payload }: PayloadRequest,
  id: string,
): Promise<StoredMember | null> => {
  const found = await asPlatform(() =>
    payload.db.findOne<{ id: string } & Record<string, unknown>>({
      collection: payload.config.admin.user as never,
      where: { id: { equals: id } },
    }),
  )
  if (!found) return null
  return {
    isOperator: isOperator(found),
    email: typeof found['email'] === 'string' ? found['email'] : '',
    memberships: membershipsOf(found),
    rows: Array.isArray(found['tenants']) ? (found['tenants'] as StoredRow[]) : [],
  }
}
