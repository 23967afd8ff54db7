import { ValidationError, type CollectionBeforeChangeHook } from 'payload'

import { assertProductOptions } from '../domain/index.ts'
import { optionsOf } from './productOptions.ts'

/** A draft may be half written; what is published must be fit to choose from. */
export const checkOptions: CollectionBeforeChangeHook = ({ data, req }) => {
  if (data._status === 'draft') return data
  try {
    assertProductOptions(optionsOf(data.options))
  } catch (error) {
    const message = error instanceof Error ? error.message : 'These options do not fit.'
    throw new ValidationError(
      { collection: 'products', errors: [{ path: 'options', message }], req },
      req.t,
    )
  }
  return data
}
