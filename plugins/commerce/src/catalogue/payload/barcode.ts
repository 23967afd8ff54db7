import type { TextField } from 'payload'

/** What a scanner reads off the piece; any kind of code, so that only its length is looked at. */
export const barcode = (condition?: NonNullable<TextField['admin']>['condition']): TextField => ({
  name: 'barcode',
  type: 'text',
  maxLength: 60,
  admin: {
    ...(condition ? { condition } : {}),
    description: 'The number under the bars (EAN, UPC, ISBN), if it has one.',
  },
  hooks: { beforeDuplicate: [() => null] },
})
