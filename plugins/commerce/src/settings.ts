import type { Scope } from '@souk/kernel'
import type { FieldAccess } from 'payload'

import { categories, productCollections, products, variants } from './catalogue/index.ts'
import type { SearchEngine } from './catalogue/operations/index.ts'
import { cartItems, carts, savedItems } from './cart/index.ts'
import { consents, customerGroups, customers } from './customers/index.ts'
import { disputes } from './disputes/index.ts'
import { digitalDeliveries, digitalFiles, licenseKeys } from './digital/index.ts'
import type { ResetPasswordUrl } from './customers/operations/index.ts'
import { extras } from './extras/index.ts'
import { giftCardEntries, giftCardHolds, giftCards } from './gift-cards/index.ts'
import { ledgerEntries } from './ledger/index.ts'
import {
  bundleParts,
  stockAtLocations,
  stockBackorders,
  stockCountLines,
  stockCounts,
  stockHolds,
  stockLevels,
  stockLocations,
  stockMovements,
  stockTransfers,
} from './inventory/index.ts'
import type {
  OrderLookUpUrl,
  OrderPageUrl,
  StaffEmails,
  StockPageUrl,
} from './notifications/operations/index.ts'
import { orderCounters, orders, pastOrders } from './orders/index.ts'
import { payments, refunds } from './payments/index.ts'
import { manualProvider, type PaymentProvider } from './payments/operations/index.ts'
import { currencies, priceHistory, priceListEntries, priceLists } from './pricing/index.ts'
import { promotionCodes, promotions, promotionUses } from './promotions/index.ts'
import { cartReminders, reminderLetters } from './reminders/index.ts'
import type { ReminderLinks } from './reminders/operations/index.ts'
import { membersField } from './shared/access.ts'
import { searchChanges, searchEntries, searchSynonyms, searchWords } from './search/index.ts'
import { postgresSearch } from './search/operations/index.ts'
import type { CollectionBuilder } from './shared/collectionBuilder.ts'
import {
  pickupPoints,
  shippingBoxes,
  shippingClasses,
  shippingMethods,
  shippingZones,
} from './shipping/index.ts'
import type { RateProvider } from './shipping/operations/index.ts'
import {
  exportParts,
  exportsCollection,
  importPictures,
  importRows,
  imports,
  importSources,
} from './transfer/index.ts'
import type { TransferSettings } from './transfer/operations/index.ts'
import { taxClasses, taxRates } from './tax/index.ts'
import type { TaxCalculator, TaxIdCheck } from './tax/operations/index.ts'
import { wishListItems, wishLists } from './wishes/index.ts'

type Name =
  | 'categories'
  | 'productCollections'
  | 'products'
  | 'variants'
  | 'searchChanges'
  | 'searchEntries'
  | 'searchSynonyms'
  | 'searchWords'
  | 'stockLevels'
  | 'stockMovements'
  | 'stockHolds'
  | 'stockBackorders'
  | 'currencies'
  | 'priceHistory'
  | 'priceLists'
  | 'priceListEntries'
  | 'taxClasses'
  | 'taxRates'
  | 'extras'
  | 'bundleParts'
  | 'stockLocations'
  | 'stockTransfers'
  | 'stockCounts'
  | 'stockCountLines'
  | 'stockAtLocations'
  | 'shippingMethods'
  | 'shippingZones'
  | 'shippingClasses'
  | 'shippingBoxes'
  | 'pickupPoints'
  | 'promotions'
  | 'promotionCodes'
  | 'promotionUses'
  | 'giftCards'
  | 'giftCardEntries'
  | 'giftCardHolds'
  | 'digitalFiles'
  | 'licenseKeys'
  | 'digitalDeliveries'
  | 'consents'
  | 'customerGroups'
  | 'customers'
  | 'wishLists'
  | 'wishListItems'
  | 'carts'
  | 'cartItems'
  | 'savedItems'
  | 'payments'
  | 'refunds'
  | 'disputes'
  | 'ledgerEntries'
  | 'orders'
  | 'orderCounters'
  | 'pastOrders'
  | 'cartReminders'
  | 'reminderLetters'
  | 'imports'
  | 'importRows'
  | 'importPictures'
  | 'importSources'
  | 'exports'
  | 'exportParts'

export type CommerceOptions = {
  /** Which shop a request is for: the same scope as the kernel's. */
  readonly scope: Scope
  /** Collections built with this project's own access, fields and columns: `{ products: products({ … }) }`. */
  readonly collections?: Partial<Record<Name, CollectionBuilder>>
  readonly access?: {
    /** Who may see what the shop itself pays for a piece. Default: members. */
    readonly cost?: FieldAccess
  }
  /** Ways to pay, the preferred one first. Default: by hand (transfer, cash on delivery). */
  readonly providers?: readonly PaymentProvider[]
  /** What finds products by words. Default: the shop's own database. */
  readonly search?: SearchEngine
  /** Who is asked whether a VAT number is in the register. Default: nobody, the right form is enough. */
  readonly taxIdCheck?: TaxIdCheck
  /** Who works taxes out for the shops that choose so. Default: nobody, shops have rates of their own. */
  readonly taxCalculators?: readonly TaxCalculator[]
  /** Carriers that can be asked what a parcel costs. Default: none, methods have prices of their own. */
  readonly rateProviders?: readonly RateProvider[]
  /** Where a shopper sets a new password, for the mail. Without it the mail holds the bare token. */
  readonly resetPasswordUrl?: ResetPasswordUrl
  /** Where a shopper looks an order up, for the mail that confirms it. */
  readonly orderLookUpUrl?: OrderLookUpUrl
  /** Who of a shop's people is mailed what cannot wait, such as a dispute. Default: nobody. */
  readonly staffEmails?: StaffEmails
  /** Where the panel shows an order, for these mails. */
  readonly orderPageUrl?: OrderPageUrl
  /** Where the panel shows what is low, for letters of it. */
  readonly stockPageUrl?: StockPageUrl
  /** Where the links of letters about left carts lead. Without it none is sent. */
  readonly reminderLinks?: ReminderLinks
  /** Where files of the shop are reached from outside, and what their pictures may be fetched from. */
  readonly transfer?: TransferSettings
}

/** The options with every gap filled: after this nothing is optional. */
export type CommerceSettings = {
  readonly scope: Scope
  readonly collections: Readonly<Record<Name, CollectionBuilder>>
  readonly access: { readonly cost: FieldAccess }
  readonly providers: readonly PaymentProvider[]
  readonly search: SearchEngine
  readonly taxIdCheck: TaxIdCheck | undefined
  readonly taxCalculators: readonly TaxCalculator[]
  readonly rateProviders: readonly RateProvider[]
  readonly resetPasswordUrl: ResetPasswordUrl | undefined
  readonly orderLookUpUrl: OrderLookUpUrl | undefined
  readonly staffEmails: StaffEmails | undefined
  readonly orderPageUrl: OrderPageUrl | undefined
  readonly stockPageUrl: StockPageUrl | undefined
  readonly reminderLinks: ReminderLinks | undefined
  readonly transfer: TransferSettings | undefined
}

export const settingsFrom = ({
  scope,
  collections,
  access,
  providers = [manualProvider],
  search = postgresSearch,
  taxIdCheck,
  taxCalculators = [],
  rateProviders = [],
  resetPasswordUrl,
  orderLookUpUrl,
  staffEmails,
  orderPageUrl,
  stockPageUrl,
  reminderLinks,
  transfer,
}: CommerceOptions): CommerceSettings => ({
  scope,
  collections: {
    categories: categories(),
    productCollections: productCollections(),
    products: products(),
    variants: variants(),
    searchChanges: searchChanges(),
    searchEntries: searchEntries(),
    searchSynonyms: searchSynonyms(),
    searchWords: searchWords(),
    stockLevels: stockLevels(),
    stockMovements: stockMovements(),
    stockHolds: stockHolds(),
    stockBackorders: stockBackorders(),
    currencies: currencies(),
    priceHistory: priceHistory(),
    priceLists: priceLists(),
    priceListEntries: priceListEntries(),
    taxClasses: taxClasses(),
    taxRates: taxRates(),
    extras: extras(),
    bundleParts: bundleParts(),
    stockLocations: stockLocations(),
    stockTransfers: stockTransfers(),
    stockCounts: stockCounts(),
    stockCountLines: stockCountLines(),
    stockAtLocations: stockAtLocations(),
    shippingMethods: shippingMethods(),
    shippingZones: shippingZones(),
    shippingClasses: shippingClasses(),
    shippingBoxes: shippingBoxes(),
    pickupPoints: pickupPoints(),
    promotions: promotions(),
    promotionCodes: promotionCodes(),
    promotionUses: promotionUses(),
    giftCards: giftCards(),
    giftCardEntries: giftCardEntries(),
    giftCardHolds: giftCardHolds(),
    digitalFiles: digitalFiles(),
    licenseKeys: licenseKeys(),
    digitalDeliveries: digitalDeliveries(),
    consents: consents(),
    customerGroups: customerGroups(),
    customers: customers(),
    wishLists: wishLists(),
    wishListItems: wishListItems(),
    carts: carts(),
    cartItems: cartItems(),
    savedItems: savedItems(),
    payments: payments(),
    refunds: refunds(),
    disputes: disputes(),
    ledgerEntries: ledgerEntries(),
    orders: orders(),
    orderCounters: orderCounters(),
    pastOrders: pastOrders(),
    cartReminders: cartReminders(),
    reminderLetters: reminderLetters(),
    imports: imports(),
    importRows: importRows(),
    importPictures: importPictures(),
    importSources: importSources(),
    exports: exportsCollection(),
    exportParts: exportParts(),
    ...collections,
  },
  access: { cost: membersField, ...access },
  providers,
  search,
  taxIdCheck,
  taxCalculators,
  rateProviders,
  resetPasswordUrl,
  orderLookUpUrl,
  staffEmails,
  orderPageUrl,
  stockPageUrl,
  reminderLinks,
  transfer,
})
