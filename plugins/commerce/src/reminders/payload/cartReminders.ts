import { bookkeeping, nobody } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'

/** How far the reminders of a cart have come: a row for each cart whose shopper agreed. */
export const cartReminders = collectionBuilder(() => ({
  slug: 'cart-reminders',
  labels: { singular: 'Reminder of a cart', plural: 'Reminders of carts' },
  admin: { hidden: true, useAsTitle: 'id', defaultColumns: ['cart', 'sent', 'dueAt'] },
  access: bookkeeping(nobody),
  lockDocuments: false,
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['cart'], unique: true }, { fields: ['dueAt'] }],
  fields: [
    { name: 'cart', type: 'relationship', relationTo: 'carts', required: true },
    { name: 'sent', type: 'number', required: true, defaultValue: 0 },
    { name: 'lastSentAt', type: 'date' },
    // When the cart is to be looked at next; empty when there is nothing more to send.
    { name: 'dueAt', type: 'date' },
  ],
}))
