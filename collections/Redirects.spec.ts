import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { flattenTopLevelFields, type Config, type Field } from 'payload'
import { expect, it } from 'vitest'

import { Redirects } from './Redirects.ts'

type Worded = { readonly label?: unknown; readonly options?: readonly unknown[] }

/** What people read of a field and of those in it. */
const wordsOf = (field: Field): unknown[] => {
  const { label, options = [] } = field as Worded
  const inner = 'fields' in field ? flattenTopLevelFields(field.fields) : []
  return [
    label,
    ...options.map((option) => (option as Worded).label),
    ...inner.flatMap((one) => wordsOf(one as Field)),
  ].filter((word) => word !== undefined && word !== false)
}

it('has words of its own for all that the plugin names by keys', () => {
  const { collections = [] } = redirectsPlugin(Redirects)({} as Config)
  const fields = collections.flatMap((collection) => collection.fields)
  const words = fields.flatMap(wordsOf)
  expect(words).toContain('A page of this shop')
  expect(words.filter((word) => typeof word !== 'string')).toEqual([])
})
