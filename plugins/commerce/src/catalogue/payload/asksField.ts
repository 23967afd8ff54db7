import type { CollectionBeforeChangeHook, Field } from 'payload'
import { ValidationError } from 'payload'
import { z } from 'zod'

import { asksFault, MAX_ANSWER } from '../domain/index.ts'

const isChoice = (_data: unknown, ask: unknown): boolean =>
  (ask as { kind?: unknown } | undefined)?.kind === 'choice'

/** What shoppers are asked to write on a product before they put it into the cart. */
export const asksField: Field = {
  name: 'asks',
  label: 'Ask the shopper for',
  type: 'array',
  maxRows: 8,
  labels: { singular: 'Question', plural: 'Questions' },
  admin: {
    description:
      'A name to engrave, a day, a dedication. What the shopper answers goes with the line: to the cart, the order and the packing slip.',
    disableListColumn: true,
    disableListFilter: true,
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'label', type: 'text', required: true, maxLength: 60, admin: { width: '50%' } },
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'text',
          options: [
            { value: 'text', label: 'A line of text' },
            { value: 'longText', label: 'Several lines' },
            { value: 'choice', label: 'One of several' },
          ],
          admin: { width: '50%', isClearable: false },
        },
      ],
    },
    {
      name: 'choices',
      type: 'text',
      hasMany: true,
      maxRows: 50,
      maxLength: 100,
      admin: { condition: isChoice, description: 'Press Enter after each.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'maxLength',
          label: 'Most characters',
          type: 'number',
          min: 1,
          max: MAX_ANSWER,
          admin: {
            width: '50%',
            step: 1,
            condition: (data, ask) => !isChoice(data, ask),
            description: `Left empty: ${MAX_ANSWER}.`,
          },
        },
        {
          name: 'required',
          label: 'Has to be answered',
          type: 'checkbox',
          defaultValue: false,
          admin: { width: '50%' },
        },
      ],
    },
  ],
}

const written = z
  .array(
    z.object({
      label: z.string(),
      kind: z.enum(['text', 'longText', 'choice']),
      choices: z
        .array(z.string())
        .nullish()
        .transform((choices) => choices ?? []),
    }),
  )
  .catch([])

/** A draft may be half written; what is published must be fit to be answered. */
export const checkAsks: CollectionBeforeChangeHook = ({ data, req }) => {
  const message = data._status === 'draft' ? undefined : asksFault(written.parse(data.asks ?? []))
  if (message === undefined) return data
  throw new ValidationError(
    { collection: 'products', errors: [{ path: 'asks', message }], req },
    req.t,
  )
}
