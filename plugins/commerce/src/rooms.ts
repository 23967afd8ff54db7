import type { Room } from '@souk/kernel'

import { cart } from './cart/index.ts'
import { catalogue } from './catalogue/index.ts'
import { checkout } from './checkout/index.ts'
import { customersRoom } from './customers/index.ts'
import { credit } from './credit/index.ts'
import { disputesRoom } from './disputes/index.ts'
import { digitalOfProducts, digitalRoom } from './digital/index.ts'
import { downloads } from './downloads/index.ts'
import { extrasRoom } from './extras/index.ts'
import { insight } from './insight/index.ts'
import { inventory, stockOfProducts, stockOfVariants } from './inventory/index.ts'
import { creditOfCustomers, giftCardsRoom } from './gift-cards/index.ts'
import { ledger } from './ledger/index.ts'
import { notifications } from './notifications/index.ts'
import { ordersOfCustomers, ordersRoom } from './orders/index.ts'
import { paymentsRoom } from './payments/index.ts'
import {
  categoriesInPriceLists,
  pricing,
  pricesOfProducts,
  pricesOfVariants,
} from './pricing/index.ts'
import { goodsInPromotions, groupsInPromotions, promotionsRoom } from './promotions/index.ts'
import { remindersRoom } from './reminders/index.ts'
import { refundsRoom } from './refunds/index.ts'
import type { CommerceSettings } from './settings.ts'
import { search } from './search/index.ts'
import {
  listCategories,
  listCollections,
  listProducts,
  readCollection,
  readProduct,
  readShop,
  suggestProducts,
} from './storefrontReads.ts'
import { shipping, shippingOfProducts, shippingOfVariants } from './shipping/index.ts'
import { wishesRoom } from './wishes/index.ts'
import { transfer } from './transfer/index.ts'
import { taxOfCustomers, taxOfProducts, taxRoom } from './tax/index.ts'
import { readMatrix, saveMatrix } from './variantMatrix.ts'

/** The shop, room after room. A room looks only at rooms before it. */
export const rooms = ({
  scope,
  collections,
  access,
  resetPasswordUrl,
  orderLookUpUrl,
  staffEmails,
  orderPageUrl,
  stockPageUrl,
  reminderLinks,
}: CommerceSettings): readonly Room[] => [
  catalogue({
    scope,
    collections,
    extensions: {
      categories: [categoriesInPriceLists, goodsInPromotions('categories_id')],
      collections: [goodsInPromotions('product_collections_id')],
      products: [
        pricesOfProducts(access.cost),
        stockOfProducts,
        digitalOfProducts,
        taxOfProducts,
        shippingOfProducts,
        goodsInPromotions('products_id'),
      ],
      variants: [pricesOfVariants(access.cost), stockOfVariants, shippingOfVariants],
    },
    reads: [
      readShop,
      listProducts,
      suggestProducts,
      readProduct,
      listCategories,
      listCollections,
      readCollection,
      readMatrix,
      saveMatrix,
    ],
  }),
  search({ scope, collections }),
  pricing({ scope, collections }),
  inventory({ scope, collections, cost: access.cost }),
  taxRoom({ scope, collections }),
  extrasRoom({ scope, collections }),
  shipping({ scope, collections }),
  promotionsRoom({ scope, collections }),
  giftCardsRoom({ scope, collections }),
  digitalRoom({ scope, collections }),
  customersRoom({
    scope,
    collections,
    extensions: {
      customers: [taxOfCustomers, creditOfCustomers, ordersOfCustomers],
      customerGroups: [groupsInPromotions],
    },
    resetPasswordUrl,
  }),
  wishesRoom({ scope, collections }),
  cart({ scope, collections }),
  paymentsRoom({ scope, collections }),
  ledger({ scope, collections }),
  ordersRoom({ scope, collections }),
  checkout(),
  refundsRoom(),
  credit(),
  downloads(),
  disputesRoom({ scope, collections }),
  notifications({ orderLookUpUrl, staffEmails, orderPageUrl, stockPageUrl }),
  remindersRoom({ scope, collections, reminderLinks }),
  insight(),
  transfer({ scope, collections }),
]
