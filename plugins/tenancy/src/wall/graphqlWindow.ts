import type { Config } from 'payload'

import { asPlatform } from './scope.ts'

type Resolver = (source: unknown, args: unknown, context: unknown, info: unknown) => unknown
type Fields = Record<string, { resolve?: Resolver }>
type Built = {
  Mutation: { fields: Fields }
  collections: Record<string, { graphQL?: { type: { name: string } } } | undefined>
}

const mutations = [
  'login',
  'logout',
  'refreshToken',
  'forgotPassword',
  'resetPassword',
  'verifyEmail',
]

/**
 * The same window as `accountEndpoints`, for the mutations that Payload makes of them. Only the
 * operation runs as the platform: GraphQL resolves the fields of its answer afterwards, in the
 * scope of the request.
 */
export const withGraphqlWindow = (
  graphQL: Config['graphQL'],
  users = 'users',
): NonNullable<Config['graphQL']> => ({
  ...graphQL,
  mutations: (GraphQL, built) => {
    const { Mutation, collections } = built as unknown as Built
    const person = collections[users]?.graphQL?.type.name ?? 'User'
    const windows = mutations.flatMap((name) => {
      const field = Mutation.fields[`${name}${person}`]
      return field ? [[`${name}${person}`, opened(field)] as const] : []
    })
    return {
      ...Object.fromEntries(windows),
      ...graphQL?.mutations?.(GraphQL, built),
    } as ReturnType<NonNullable<NonNullable<Config['graphQL']>['mutations']>>
  },
})

const opened = <Field extends { resolve?: Resolver }>(field: Field): Field => {
  const { resolve } = field
  return resolve
    ? { ...field, resolve: (...args: Parameters<Resolver>) => asPlatform(() => resolve(...args)) }
    : field
}
