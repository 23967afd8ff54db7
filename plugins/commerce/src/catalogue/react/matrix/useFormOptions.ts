'use client'

import { useFormFields } from '@payloadcms/ui'

import type { ProductOption } from '../../domain/index.ts'

/** The options as they stand in the form, saved or not. */
export const useFormOptions = (): {
  readonly options: readonly ProductOption[]
  /** Whether all are filled in. */
  readonly isReady: boolean
} => {
  // As text, so that typing elsewhere in the form does not draw the table anew.
  const text = useFormFields(([fields]) => {
    const count = fields.options?.rows?.length ?? 0
    return JSON.stringify(
      Array.from({ length: count }, (_, row) => ({
        name: fields[`options.${row}.name`]?.value ?? '',
        values: fields[`options.${row}.values`]?.value ?? [],
      })),
    )
  })
  const options = JSON.parse(text) as ProductOption[]
  return {
    options,
    isReady:
      options.length > 0 &&
      options.every(({ name, values }) => name.trim() !== '' && values.length > 0),
  }
}
