import { ValidationError, type CollectionBeforeOperationHook } from 'payload'

/** What must stay in view is a place in the picture, in per cent of its width and height. */
export const checkFocalPoint: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return
  const { data } = args as { data?: Record<string, unknown> }
  const { uploadEdits } = req.query as { uploadEdits?: { focalPoint?: Point } }
  const given = {
    focalX: [data?.['focalX'], uploadEdits?.focalPoint?.x],
    focalY: [data?.['focalY'], uploadEdits?.focalPoint?.y],
  }
  const errors = Object.entries(given)
    .filter(([, values]) => !values.every(isPlace))
    .map(([path]) => ({ path, message: 'Give a place from 0 to 100 per cent.' }))
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors }, req.t)
}

type Point = { readonly x?: unknown; readonly y?: unknown }

const isPlace = (value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return false
  return Number(value) >= 0 && Number(value) <= 100
}
