import { isCurrency } from '@souk/kernel'
import type { TextField } from 'payload'

/** A currency by its code. */
export const currencyField = (
  admin: TextField['admin'] = {},
  { required = false }: { readonly required?: boolean } = {},
): TextField =>
  ({
    name: 'currency',
    type: 'text',
    required,
    maxLength: 3,
    validate: (value: string | null | undefined) => {
      if (!value) return required ? 'A currency is needed here.' : true
      return isCurrency(value) ? true : 'A currency code has three capitals: EUR.'
    },
    admin,
  }) as TextField
