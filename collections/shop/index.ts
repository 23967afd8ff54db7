import {
  cartItems,
  carts,
  categories,
  customerGroups,
  customers,
  disputes,
  ledgerEntries,
  orderCounters,
  orders,
  payments,
  pickupPoints,
  products,
  promotionCodes,
  promotions,
  promotionUses,
  refunds,
  searchSynonyms,
  shippingBoxes,
  shippingClasses,
  shippingMethods,
  shippingZones,
  stockHolds,
  stockLevels,
  stockMovements,
  taxClasses,
  taxRates,
  variants,
} from '@souk/commerce'

import {
  editorsOnly,
  everythingInShop,
  managersOnly,
  membersOnly,
  nobody,
  ofPublishedProduct,
  publishedInShop,
} from '../../access/index.ts'
import { livePreview } from '../livePreview.ts'
import { forManagers } from './forManagers.ts'

const keptByEditors = { create: editorsOnly, update: editorsOnly, delete: editorsOnly }
const keptByManagers = { create: managersOnly, update: managersOnly, delete: managersOnly }
const keptByOperations = { read: membersOnly, create: nobody, update: nobody, delete: nobody }

/** The shop's collections as commerce makes them, with this app's access. */
export const shopCollections = {
  categories: categories({ access: { read: everythingInShop, ...keptByEditors } }),
  products: products({
    access: { read: publishedInShop, readVersions: editorsOnly, ...keptByEditors },
    admin: {
      livePreview: livePreview('products'),
      preview: (document) => livePreview('products').url({ data: document }),
    },
  }),
  variants: variants({ access: { read: ofPublishedProduct, ...keptByEditors } }),
  searchSynonyms: searchSynonyms({ access: { read: membersOnly, ...keptByEditors } }),
  stockLevels: stockLevels({ access: keptByOperations }),
  stockHolds: stockHolds({ access: keptByOperations }),
  stockMovements: stockMovements({ access: keptByOperations }),
  shippingMethods: shippingMethods({ access: { read: membersOnly, ...keptByManagers } }),
  taxClasses: taxClasses({ access: { read: membersOnly, ...keptByManagers } }),
  taxRates: taxRates({ access: { read: membersOnly, ...keptByManagers } }),
  shippingZones: shippingZones({ access: { read: membersOnly, ...keptByManagers } }),
  shippingClasses: shippingClasses({ access: { read: membersOnly, ...keptByManagers } }),
  shippingBoxes: shippingBoxes({ access: { read: membersOnly, ...keptByManagers } }),
  pickupPoints: pickupPoints({ access: { read: membersOnly, ...keptByManagers } }),
  promotions: promotions({ access: { read: membersOnly, ...keptByManagers } }),
  promotionCodes: promotionCodes({ access: { ...keptByOperations, read: managersOnly } }),
  promotionUses: promotionUses({ access: keptByOperations }),
  customerGroups: customerGroups({ access: { read: membersOnly, ...keptByManagers } }),
  customers: customers({
    access: {
      ...keptByOperations,
      update: managersOnly,
      delete: managersOnly,
      unlock: managersOnly,
    },
  }),
  carts: carts({ access: keptByOperations }),
  cartItems: cartItems({ access: keptByOperations }),
  payments: payments({ access: keptByOperations, fields: forManagers('fee', 'providerFee') }),
  refunds: refunds({ access: keptByOperations, fields: forManagers('feeReturned') }),
  disputes: disputes({ access: keptByOperations, fields: forManagers('withheld', 'charge') }),
  ledgerEntries: ledgerEntries({ access: { ...keptByOperations, read: managersOnly } }),
  orders: orders({ access: keptByOperations }),
  orderCounters: orderCounters({ access: { ...keptByOperations, read: nobody } }),
}
