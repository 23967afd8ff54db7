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
  const [order, setOrder] = useState<string | null>(null)
  const { api } = config.routes
  const { serverURL } = config
  useEffect(() => {
    let isWanted = true
    setOrder(null)
    if (reference === null) return
    void orderOf(`${serverURL}${api}`, reference).then((found) => {
      if (isWanted) setOrder(found)
    })
    return () => {
      isWanted = false
    }
  }, [api, reference, serverURL])
  return order
}
