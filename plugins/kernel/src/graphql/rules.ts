import type * as Library from 'graphql'
import type { ExecutionArgs, ValidationRule } from 'graphql'
import type { PayloadRequest } from 'payload'

import { excessOf } from './measure.ts'

/**
 * What every document is held to before a resolver hears of it. `graphql` is the copy of the library
 * that validates: another one's errors and types are strangers to it.
 */
export const rulesFor = (graphql: typeof Library, args: ExecutionArgs): ValidationRule[] => [
  modest(graphql, args),
  ...(mayIntrospect(args) ? [] : [closed(graphql), discreet]),
]

const modest =
  ({ GraphQLError }: typeof Library, { variableValues }: ExecutionArgs): ValidationRule =>
  (context) => ({
    Document: (document) => {
      const excess = excessOf(document, variableValues ?? {})
      if (!excess) return undefined
      context.reportError(new GraphQLError(`This document asks for too much: ${excess}.`))
      // The other rules go on with this: some of them walk fragments until there is no time or stack left.
      return { ...document, definitions: [] }
    },
  })

/** In production the schema is for those who build with it: members and operators. */
const mayIntrospect = ({ contextValue }: ExecutionArgs): boolean => {
  if (process.env.NODE_ENV !== 'production') return true
  const req = (contextValue as { req?: PayloadRequest } | undefined)?.req
  return (
    req?.user?.collection !== undefined && req.user.collection === req.payload.config.admin.user
  )
}

const closed =
  ({ GraphQLError }: typeof Library): ValidationRule =>
  (context) => ({
    Field: (node) => {
      if (!['__schema', '__type'].includes(node.name.value)) return
      context.reportError(
        new GraphQLError('The schema is shown to members only.', { nodes: [node] }),
      )
    },
  })

/** The library guesses what a misspelt name was to be, and by that gives away what there is. */
const discreet: ValidationRule = (context) => {
  const report = context.reportError.bind(context)
  context.reportError = (error) => {
    error.message = error.message.replace(/ Did you mean [\s\S]*\?$/, '')
    report(error)
  }
  return {}
}
