'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { ordersOfDisputes } from './ordersOfDisputes.ts'

/** A dispute never changes its order, so that all lists may remember it. */
const orderOf = ordersOfDisputes(async (address) => {
  const response = await fetch(address, { credentials: 'include' })
  if (!response.ok) throw new Error(`The disputes could not be read (${response.status}).`)
  return response.json()
})

/**
 * The order of a dispute that is known by the provider's reference.
 *
 * @returns its id; null while it is on its way, and where there is none
 */
export const useOrderOfDispute = (reference: string | null): string | null => {
  const { config } = useConfig()
  const [found, setFound] = useState<{ reference: string; order: string | null } | null>(null)
  const api = `${config.serverURL}${config.routes.api}`
  useEffect(() => {
    if (reference === null) return
    void orderOf(api, reference).then((order) => setFound({ reference, order }))
  }, [api, reference])
  return found?.reference === reference ? (found?.order ?? null) : null
}
