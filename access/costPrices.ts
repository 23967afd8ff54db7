import type { FieldAccess } from 'payload'

import { memberWith } from './memberWith.ts'

/** What a thing cost the shop is for those who keep its catalogue, and for nobody else. */
export const costPrices: { create: FieldAccess; read: FieldAccess; update: FieldAccess } = {
  create: memberWith('editor'),
  read: memberWith('editor', 'fulfilment', 'viewer'),
  update: memberWith('editor'),
}
