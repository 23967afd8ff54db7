import type { Payload, PayloadRequest } from 'payload'

import { asPlatform } from '../../wall/scope.ts'
import type { PricedPlan } from '../domain/index.ts'

/** Plans are the platform's: a shop's own work sees none. `all`: also those that only the platform gives. */
export const plansOffered = async (
  payload: Payload,
  { all }: { readonly all: boolean },
): Promise<PricedPlan[]> => {
  const { docs } = await asPlatform(() =>
    payload.find({
      collection: 'plans' as never,
      ...(all ? {} : { where: { ownersMayChoose: { equals: true } } }),
      sort: 'price',
      depth: 0,
      overrideAccess: true,
      pagination: false,
      limit: 500,
    }),
  )
  return docs as unknown as PricedPlan[]
}

/** `req`: of whoever asks inside a transaction. */
export const planById = async (
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<PricedPlan | null> =>
  (await asPlatform(() =>
    payload.findByID({
      collection: 'plans' as never,
      id,
      depth: 0,
      overrideAccess: true,
      disableErrors: true,
      ...(req ? { req } : {}),
    }),
  )) as unknown as PricedPlan | null
