import type { Field } from 'payload'

import { managersField } from '../../access/index.ts'

/** The fields of these names are seen by those who answer for the shop's money, and by nobody else. */
export const forManagers =
  (...names: readonly string[]) =>
  (fields: Field[]): Field[] =>
    fields.map((field) =>
      'name' in field && field.type !== 'ui' && names.includes(field.name)
        ? ({ ...field, access: { ...field.access, read: managersField } } as Field)
        : field,
    )
