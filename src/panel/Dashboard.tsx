import { ShopDashboard } from '@souk/commerce/rsc'
import { activeTenant, isOperator } from '@souk/tenancy'
import type { AdminViewServerProps } from 'payload'

import { ChooseShop } from './ChooseShop.tsx'
import { firstSteps } from './firstSteps.ts'
import { PlatformDashboard } from './PlatformDashboard.tsx'
import { ShopLinks } from './ShopLinks.tsx'

/** The first page: of the shop one works in, or of the platform for who runs it. */
export const Dashboard = async ({ initPageResult }: AdminViewServerProps) => {
  const { req, permissions } = initPageResult
  const shop = activeTenant(req)
  if (shop) {
    const steps = await firstSteps(req, { shop, permissions })
    return (
      <ShopDashboard
        actions={<ShopLinks permissions={permissions} req={req} shop={shop} />}
        permissions={permissions}
        req={req}
        shop={shop}
        steps={steps}
      />
    )
  }
  return isOperator(req.user) ? <PlatformDashboard req={req} /> : <ChooseShop />
}
