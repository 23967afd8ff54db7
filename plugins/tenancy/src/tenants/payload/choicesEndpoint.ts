import type { Endpoint, PayloadRequest, Where } from 'payload'

import { isOperator, membershipsOf } from '../../membershipsOf.ts'
import { activeTenant } from '../../reach.ts'
import { asPlatform } from '../../wall/scope.ts'

const LIMIT = 20

/**
 * `GET /tenants/choices?search=…`: the shops among which somebody may choose in the panel, a
 * screenful at a time. Whoever works for a thousand shops does not load them all.
 */
export const choicesEndpoint: Endpoint = {
  path: '/choices',
  method: 'get',
  handler: async (req) => {
    if (req.user?.collection !== req.payload.config.admin.user) {
      return Response.json({ docs: [], active: null }, { status: 401 })
    }
    const active = activeTenant(req)
    const search = req.searchParams.get('search')?.trim().slice(0, 80) ?? ''
    const [docs, current] = await Promise.all([
      choices(req, searched(search)),
      active ? choices(req, { id: { equals: active } }) : [],
    ])
    return Response.json({ docs, active: current[0] ?? null, isOperator: isOperator(req.user) })
  },
}

type Choice = { readonly id: string; readonly name: string; readonly slug: string }

const choices = (req: PayloadRequest, where: Where): Promise<Choice[]> =>
  asPlatform(async () => {
    const own: Where = isOperator(req.user)
      ? {}
      : { id: { in: membershipsOf(req.user).map(({ tenant }) => tenant) } }
    const { docs } = await req.payload.find({
      collection: 'tenants' as never,
      where: { and: [own, where] },
      sort: 'name',
      limit: LIMIT,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    return (docs as unknown as Choice[]).map(({ id, name, slug }) => ({ id, name, slug }))
  })

const searched = (search: string): Where =>
  search ? { or: [{ name: { contains: search } }, { slug: { contains: search } }] } : {}
