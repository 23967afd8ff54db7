import { redirectsPlugin } from '@payloadcms/plugin-redirects'
import { commerce, manualProvider, paymentNews, providerBooks, viesCheck } from '@souk/commerce'
import { addRoom, kernel, operationDoors } from '@souk/kernel'
import { stripeConnect } from '@souk/stripe-connect'
import { billingNews, tenancy, tenantScope } from '@souk/tenancy'
import type { Plugin } from 'payload'

import { classification, costPrices, managersOnly, operatorOfPlatform } from '../access/index.ts'
import { Redirects } from '../collections/Redirects.ts'
import { shopCollections } from '../collections/shop/index.ts'
import { content, redirectBook } from '../src/content/index.ts'
import { env } from '../src/env.ts'
import { ownerEmails, panel, panelAddress, panelPage } from '../src/panel/index.ts'
import { platformFee } from '../src/platformFee.ts'
import { routesBelow } from '../src/storefront/shop/routes.ts'
import { shopAddress } from '../src/storefront/shop/shopAddress.ts'
import { visitedAddress } from '../src/storefront/shop/visitedAddress.ts'
import { storage } from '../src/storage/index.ts'

const { chargeMode, ...stripeChoices } = env().stripeChoices
const onOwnHost = routesBelow('')

const stripe = stripeConnect({
  ...stripeChoices,
  scope: tenantScope,
  keys: env().stripe,
  news: paymentNews,
  books: providerBooks,
  billing: billingNews,
  mode: chargeMode,
  fee: ({ shop }, currency) => Promise.resolve(platformFee(shop, currency)),
  access: { accounts: managersOnly, events: operatorOfPlatform },
  returnUrl: (shop, order) => visitedAddress(shop, onOwnHost.paid(order)),
  cancelUrl: (shop) => visitedAddress(shop, `${onOwnHost.checkout}?payment=cancelled`),
  panelUrl: () => `${panelAddress()}/admin/collections/stripe-accounts`,
})

/** Which plugins, with which options, in which order: the only place that knows them all. */
export const plugins: Plugin[] = [
  kernel({ scope: tenantScope }),
  commerce({
    scope: tenantScope,
    collections: shopCollections({ largestMb: env().digitalFileMaxMb }),
    access: { cost: costPrices.read },
    resetPasswordUrl: (shop, token) => shopAddress(shop, `/account/reset-password#${token}`),
    orderLookUpUrl: (shop) => shopAddress(shop, '/orders'),
    staffEmails: ownerEmails,
    reminderLinks: {
      cart: (shop, secret) => shopAddress(shop, `/cart/recover#${secret}`),
      confirm: (shop, secret) => shopAddress(shop, `/confirm-reminders#${secret}`),
      unsubscribe: (shop, secret) => shopAddress(shop, `/unsubscribe/${secret}`),
      oneClick: (shop, secret) => shopAddress(shop, `/unsubscribe/${secret}/one-click`),
    },
    orderPageUrl: (shop, order) => panelPage(shop, `/collections/orders/${order}`),
    stockPageUrl: (shop) =>
      panelPage(shop, '/collections/stock-levels?where[and][0][low][equals]=true'),
    transfer: { origin: (shop) => shopAddress(shop, ''), redirects: redirectBook },
    providers: [stripe.provider, manualProvider],
    taxCalculators: [stripe.taxes],
    // Elsewhere numbers are invented, and a right check digit is enough.
    ...(env().mode === 'production' && { taxIdCheck: viesCheck() }),
  }),
  stripe.plugin,
  (config) => addRoom(config, content),
  redirectsPlugin(Redirects),
  storage(env()),
  tenancy({
    baseDomain: env().baseDomain,
    panelUrl: panelAddress(),
    development: env().mode === 'development',
    local: env().mode !== 'production',
    collections: classification,
    billing: {
      provider: stripe.billing,
      meters: [{ name: 'orders', label: 'orders', topic: 'order.placed' }],
    },
  }),
  panel(),
  operationDoors(),
]
