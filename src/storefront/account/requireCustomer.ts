import type { CustomerView } from '@souk/commerce'
import { redirect } from 'next/navigation'

import type { ShopPage } from '../shop/openPage.ts'
import { currentCustomer } from './currentCustomer.ts'

/** For pages of the account: who is not logged in is led to where one does. */
export const requireCustomer = async ({ shop, routes }: ShopPage): Promise<CustomerView> =>
  (await currentCustomer(shop)) ?? redirect(routes.account)
