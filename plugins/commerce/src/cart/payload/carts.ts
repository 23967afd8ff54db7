import { bookkeeping, members } from '../../shared/access.ts'
import { collectionBuilder } from '../../shared/collectionBuilder.ts'
import { inShop } from '../../shared/inShop.ts'

/** What shoppers are about to buy. Members look on; only the shoppers' own calls write. */
export const carts = collectionBuilder(({ scope }) => ({
  slug: 'carts',
  admin: {
    group: 'Sales',
    useAsTitle: 'email',
    defaultColumns: ['email', 'status', 'customer', 'currency', 'updatedAt'],
    hideAPIURL: true,
    listSearchableFields: ['email'],
    description: 'Carts that are being filled, and those that became orders.',
    components: {
      views: {
        edit: { default: { Component: '@souk/commerce/rsc#CartPage', tab: { label: 'Cart' } } },
      },
    },
  },
  access: bookkeeping(members),
  lockDocuments: false,
  defaultSort: '-updatedAt',
  indexes: [
    { fields: inShop(scope, 'tokenHash') },
    { fields: inShop(scope, 'customer', 'status') },
    { fields: inShop(scope, 'status', 'expiresAt') },
  ],
  fields: [
    {
      name: 'items',
      type: 'join',
      collection: 'cart-items',
      on: 'cart',
      defaultLimit: 0,
      admin: { defaultColumns: ['title', 'variant', 'quantity', 'updatedAt'] },
    },
    {
      name: 'savedItems',
      type: 'join',
      collection: 'saved-items',
      on: 'cart',
      label: 'Saved for later',
      defaultLimit: 0,
      admin: { defaultColumns: ['title', 'variant', 'quantity', 'updatedAt'] },
    },
    { name: 'email', type: 'email', label: 'Shopper' },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: 'Account' },
    { name: 'note', type: 'textarea' },
    // Whether the shopper agreed to be reminded; the words are kept with the consents.
    { name: 'remindMe', type: 'checkbox', admin: { hidden: true, disableListFilter: true } },
    // The letter by whose link it was last opened: what is ordered with it counts for that one.
    { name: 'reminder', type: 'text', admin: { hidden: true, disableListFilter: true } },
    // The cart whose lines were copied into it last: who brings that one along has not asked for them twice.
    { name: 'copiedFrom', type: 'text', admin: { hidden: true, disableListFilter: true } },
    // What the shopper has seen of it, to be told what changed since.
    {
      name: 'seen',
      type: 'json',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'giftCards',
      type: 'json',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    { name: 'usesCredit', type: 'checkbox', admin: { hidden: true, disableListFilter: true } },
    { name: 'codes', type: 'json', admin: { disableListColumn: true, disableListFilter: true } },
    {
      name: 'shippingAddress',
      type: 'json',
      admin: { disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'billingAddress',
      type: 'json',
      admin: { disableListColumn: true, disableListFilter: true },
    },
    { name: 'shippingOption', type: 'relationship', relationTo: 'shipping-methods' },
    { name: 'taxId', type: 'text', label: 'VAT number' },
    { name: 'taxIdValid', type: 'checkbox', admin: { hidden: true } },
    // Which of the method's pickup points, or of its carrier's services.
    { name: 'shippingChoice', type: 'text', admin: { hidden: true, disableListFilter: true } },
    {
      name: 'shippingRates',
      type: 'json',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    // What was answered about its taxes, by whoever else works them out.
    {
      name: 'taxAnswer',
      type: 'json',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'open',
      options: [
        { value: 'open', label: 'Open' },
        { value: 'completed', label: 'Became an order' },
      ],
      admin: { position: 'sidebar' },
    },
    { name: 'currency', type: 'text', required: true, admin: { position: 'sidebar' } },
    { name: 'locale', type: 'text', required: true, admin: { position: 'sidebar' } },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'tokenHash',
      type: 'text',
      hidden: true,
      access: { read: () => false, create: () => false, update: () => false },
    },
  ],
}))
