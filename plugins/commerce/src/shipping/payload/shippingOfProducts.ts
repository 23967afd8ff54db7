import type { Extension } from '../../shared/collectionBuilder.ts'

/** Whether a product has to travel. What does not, such as a voucher, asks for no address. */
export const shippingOfProducts: Extension = {
  fields: [
    {
      name: 'requiresShipping',
      type: 'checkbox',
      label: 'Has to be shipped',
      defaultValue: true,
      admin: { description: 'Off for what is not sent as a parcel: downloads, vouchers, courses.' },
    },
  ],
}
