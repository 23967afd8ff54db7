import { COUNTRIES } from '@souk/kernel/domain'
import type { SelectField } from 'payload'

type Given = Pick<SelectField, 'name'> &
  Partial<Pick<SelectField, 'hasMany' | 'required' | 'admin'>>

const names = new Intl.DisplayNames('en', { type: 'region' })

/** Countries by ISO 3166-1 alpha-2, offered by name. */
export const countryField = (given: Given): SelectField =>
  ({
    ...given,
    type: 'select',
    options: COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted(
      (a, b) => a.label.localeCompare(b.label, 'en'),
    ),
  }) as SelectField
