import type { Field, TextFieldValidation } from 'payload'

import { normalizeCode } from '../domain/index.ts'
import { whenBy } from './when.ts'

const codeProblem: TextFieldValidation = (value, { siblingData }) => {
  const { trigger } = siblingData as { trigger?: string | null }
  if ((trigger ?? 'code') !== 'code') return true
  if (!value) return 'A code is needed here.'
  return value.length <= 60 ? true : 'A code has 60 letters at most.'
}

/** How a shopper comes by it. */
export const openingFields: readonly Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'trigger',
        type: 'select',
        label: 'How shoppers get it',
        required: true,
        defaultValue: 'code',
        options: [
          { value: 'code', label: 'With a code' },
          { value: 'codes', label: 'With one of many codes' },
          { value: 'automatic', label: 'By itself' },
        ],
      },
      {
        name: 'code',
        type: 'text',
        maxLength: 60,
        validate: codeProblem,
        hooks: {
          beforeValidate: [
            ({ value }) => (typeof value === 'string' ? normalizeCode(value) : (value as unknown)),
          ],
        },
        admin: {
          condition: whenBy('code'),
          description: 'Capitals or not, with blanks or without: shoppers may type either.',
        },
      },
    ],
  },
]
