'use client'

import { useListRelationships } from '@payloadcms/ui'
import { useEffect } from 'react'

/**
 * A document that a row of a list points at, loaded together with those of the other rows.
 *
 * @returns undefined while it is on its way, and an empty one where it is gone
 */
export const useRelated = (
  collection: string,
  id: string | null,
): Readonly<Record<string, unknown>> | undefined => {
  const { documents, getRelationships } = useListRelationships()
  useEffect(() => {
    if (id !== null) getRelationships([{ relationTo: collection, value: id }])
  }, [collection, id, getRelationships])
  if (id === null) return undefined
  const found = documents?.[collection]?.[id]
  if (found === undefined || found === null) return undefined
  return found === false ? {} : (found as unknown as Record<string, unknown>)
}
