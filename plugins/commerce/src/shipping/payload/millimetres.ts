import type { Field } from 'payload'

type Given = { readonly required?: boolean; readonly description: string }

/** The three sides of a thing. */
export const millimetres = ({ required = false, description }: Given): Field => ({
  type: 'row',
  fields: (['length', 'width', 'height'] as const).map((name) => ({
    name,
    label: `${name[0]?.toUpperCase()}${name.slice(1)} (mm)`,
    type: 'number',
    required,
    min: 1,
    max: 100_000,
    admin: { width: '33%', ...(name === 'length' ? { description } : {}) },
  })),
})
