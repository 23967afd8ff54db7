import type { CollectionBeforeOperationHook } from 'payload'

/**
 * Payload fills what a request leaves out with what it last read, and would so set the stock to an
 * old count. What was left out is null from here on: nobody has counted.
 */
export const onlyStatedStock: CollectionBeforeOperationHook = ({ args, operation }) => {
  if ((operation !== 'create' && operation !== 'update') || !('data' in args)) return args
  const data = args.data as Record<string, unknown>
  return {
    ...args,
    data: {
      ...data,
      stock: data.stock ?? null,
      stockSeen: data.stockSeen ?? null,
      stockReason: data.stockReason ?? null,
      stockNote: data.stockNote ?? null,
    },
  }
}
