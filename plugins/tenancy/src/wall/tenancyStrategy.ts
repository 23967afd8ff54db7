import { JWTAuthentication, type AuthStrategy, type AuthStrategyFunctionArgs } from 'payload'

import { asPlatform, fixRequestScope } from './scope.ts'
import { scopeForRequest } from './scopeForRequest.ts'

type User = Awaited<ReturnType<typeof JWTAuthentication>>['user']

export type Resolve = (request: {
  readonly headers: Headers
  readonly payload: AuthStrategyFunctionArgs['payload']
  /** The person of the request's token; shoppers are looked up later, inside their tenant. */
  readonly user: User
}) => Promise<{
  /** Id of the tenant, when there is one. */
  readonly tenant?: string | null | undefined
  /** Who acts instead, for instance by an API key. */
  readonly user?: User
}>

export const tenancyStrategyName = 'souk-tenancy'

/**
 * The first thing that Payload does with any request (REST, GraphQL, pages of the panel, server
 * functions) is to ask its strategies who is there, before any transaction or operation: so this
 * is where the request's scope is fixed. It must be the first strategy of all (the audit at start
 * sees to that), or one before it would read in the empty scope and end the list.
 *
 * The person is looked up as the platform, by the id in a token that was verified. A shopper's
 * token is left to Payload's own strategy, which runs after this one in the tenant's scope: a
 * shopper of one shop is nobody in another.
 */
export const tenancyStrategy = (resolve: Resolve, users = 'users'): AuthStrategy => ({
  name: tenancyStrategyName,
  authenticate: async (args) => {
    const found = await asPlatform(() => JWTAuthentication({ ...args, strategyName: 'local-jwt' }))
    const person = found.user?.collection === users ? found.user : null
    const { headers, payload } = args
    const { tenant, user = person } = await resolve({ headers, payload, user: person })
    fixRequestScope(
      scopeForRequest({
        tenant,
        user: user && {
          id: String(user.id),
          collection: user.collection,
          platformRole: (user as { platformRole?: string }).platformRole ?? null,
        },
      }),
    )
    return { user: user ?? null }
  },
})
