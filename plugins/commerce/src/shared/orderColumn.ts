import type { Field } from 'payload'

/** The order that a row belongs to, shown by its number. */
export const orderColumn = (): Field => ({
  name: 'order',
  type: 'relationship',
  relationTo: 'orders',
  required: true,
  index: true,
  admin: { components: { Cell: '@souk/commerce/client#OrderCell' } },
})

/** Kept for the page of the order; as a column or a filter of a list it would say nothing. */
export const unlisted = { disableListColumn: true, disableListFilter: true }

/** Opening such a row leads to the page of its order. */
export const shownOnOrder = () => ({
  edit: { default: { Component: '@souk/commerce/rsc#GoToOrder', tab: { label: 'Order' } } },
})
