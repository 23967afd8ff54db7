import { addRoom } from '@souk/kernel'
import type { Plugin } from 'payload'

import { withSearchEngine } from './catalogue/operations/index.ts'
import { withProviders } from './payments/operations/index.ts'
import { rooms } from './rooms.ts'
import { withTaxCalculators, withTaxIdCheck } from './tax/operations/index.ts'
import { withTransfer } from './transfer/operations/index.ts'
import { withRateProviders } from './shipping/operations/index.ts'
import { settingsFrom, type CommerceOptions } from './settings.ts'
import { withPanelUser } from './shared/withPanelUser.ts'

export {
  acknowledgeChanges,
  addCode,
  addGiftCard,
  addItem,
  changeItem,
  chooseShipping,
  createCart,
  listShippingOptions,
  logIn,
  moveWish,
  listPromotions,
  readCart,
  register,
  removeCode,
  removeGiftCard,
  removeItem,
  removeSaved,
  saveForLater,
  takeBack,
  updateCart,
  useStoreCredit,
  type CartView,
} from './cart/operations/index.ts'
export { picture, pictureOf, type MediaRow } from './catalogue/operations/picture.ts'
export type {
  CategoryNode,
  CollectionView,
  Picture,
  ProductCard,
  ProductView,
} from './catalogue/operations/index.ts'
export { COUNTRIES } from '@souk/kernel/domain'
export { MIN_PASSWORD_LENGTH } from './customers/domain/index.ts'
export { readStoreCredit } from './credit/operations/index.ts'
export { resendBought } from './credit/operations/index.ts'
export {
  createDownloadLink,
  customersDownloads,
  orderDownloads,
  type DownloadView,
} from './downloads/operations/index.ts'
export { readBalance } from './gift-cards/operations/index.ts'
export { checkOut } from './checkout/operations/index.ts'
export * from './collections.ts'
export {
  addAddress,
  changeAddress,
  forgotPassword,
  listAddresses,
  logOut,
  readMe,
  removeAddress,
  resetPassword,
  updateMe,
  type CustomerView,
} from './customers/operations/index.ts'
export {
  cancelOrder,
  capturePayment,
  confirmOrder,
  customersOrders,
  fulfilOrder,
  lookUpOrder,
  readOrder,
  type OrderView,
} from './orders/operations/index.ts'
export { answerDispute } from './disputes/operations/index.ts'
export { paymentNews } from './paymentNews.ts'
export { providerBooks } from './providerBooks.ts'
export { manualProvider, providersOf, waysToPay } from './payments/operations/index.ts'
export type * from './ports.ts'
export { viesCheck } from './tax/operations/index.ts'
export { confirmReminders, openReminder, unsubscribe } from './reminders/operations/index.ts'
export { refundOrder } from './refunds/operations/index.ts'
export { postgresSearch } from './search/operations/index.ts'
export {
  listCategories,
  listProducts,
  readProduct,
  readShop,
  suggestProducts,
} from './storefrontReads.ts'
export {
  addWish,
  createWishList,
  listWishLists,
  readSharedWishList,
  readWishes,
  readWishList,
  removeWish,
  removeWishList,
  shareWishList,
  updateWishList,
  type SharedListView,
  type Wish,
  type WishListSummary,
  type WishListView,
} from './wishes/operations/index.ts'
export type { CollectionBuilder, CollectionOverrides } from './shared/collectionBuilder.ts'
export type { CommerceOptions } from './settings.ts'

/**
 * A shop for Payload: what it sells, what that costs and how much of it there is, carts, checkout,
 * orders and payments.
 */
export const commerce =
  (options: CommerceOptions): Plugin =>
  (config) => {
    const settings = settingsFrom(options)
    const house = withTaxIdCheck(
      rooms(settings).reduce(addRoom, withPanelUser(config)),
      settings.taxIdCheck,
    )
    const taxed = withTaxCalculators(house, settings.taxCalculators)
    const sold = withSearchEngine(withProviders(taxed, settings.providers), settings.search)
    return withTransfer(withRateProviders(sold, settings.rateProviders), settings.transfer)
  }
