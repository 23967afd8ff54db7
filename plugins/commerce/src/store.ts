import { createClient, type Client, type ClientOptions } from '@souk/kernel/client'

import type * as cart from './cart/operations/index.ts'
import type * as catalogue from './catalogue/operations/index.ts'
import type * as checkout from './checkout/operations/index.ts'
import type * as credit from './credit/operations/index.ts'
import type * as customers from './customers/operations/index.ts'
import type * as digital from './digital/operations/index.ts'
import type * as disputes from './disputes/operations/index.ts'
import type * as downloads from './downloads/operations/index.ts'
import type * as giftCards from './gift-cards/operations/index.ts'
import type * as insight from './insight/operations/index.ts'
import type * as inventory from './inventory/operations/index.ts'
import type * as orders from './orders/operations/index.ts'
import type * as pricing from './pricing/operations/index.ts'
import type * as promotions from './promotions/operations/index.ts'
import type * as refunds from './refunds/operations/index.ts'
import type * as reminders from './reminders/operations/index.ts'
import type * as shipping from './shipping/operations/index.ts'
import type * as tax from './tax/operations/index.ts'
import type * as transfer from './transfer/operations/index.ts'
import type * as wishes from './wishes/operations/index.ts'
import { routes } from './routes.generated.ts'

export { isRequestError, RequestError } from '@souk/kernel/client'

type Operations = typeof cart &
  typeof catalogue &
  typeof checkout &
  typeof credit &
  typeof customers &
  // Its answer is a file, which is for a browser to fetch.
  Omit<typeof digital, 'downloadFile'> &
  typeof disputes &
  typeof downloads &
  typeof giftCards &
  typeof insight &
  typeof inventory &
  typeof orders &
  typeof pricing &
  typeof promotions &
  typeof refunds &
  typeof reminders &
  typeof shipping &
  typeof tax &
  typeof transfer &
  typeof wishes

export type StoreClient = Client<Operations>
export type StoreClientOptions = Omit<ClientOptions<Operations>, 'routes'>

/**
 * A storefront's client of the shop: types of the operations, none of their code.
 *
 * @example
 * const store = createStoreClient({ baseUrl: 'https://shop.example/api' })
 * const { id, token } = await store.carts.create({ items: [{ variant, quantity: 1 }] })
 */
export const createStoreClient = (options: StoreClientOptions): StoreClient =>
  createClient<Operations>({ ...options, routes })
