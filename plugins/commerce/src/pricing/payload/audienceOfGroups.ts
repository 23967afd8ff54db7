import type { CollectionBeforeOperationHook } from 'payload'

type Said = Partial<Record<'audience' | 'groups', unknown>>

/**
 * Whoever names groups and nothing else means them: by the field's default the list would be for
 * everybody. And whoever says everybody and nothing else takes the groups out.
 */
export const audienceOfGroups: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data } = args as { readonly data?: Said }
  if (!data) return args
  const { audience, groups } = data
  if (audience === undefined && Array.isArray(groups) && groups.length > 0)
    return { ...args, data: { ...data, audience: 'groups' } }
  if (audience === 'everyone' && groups === undefined)
    return { ...args, data: { ...data, groups: [] } }
  return args
}
