'use client'

import { SetStepNav } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

/** The way back to all payouts; without it the last page's would stay. */
export const PayoutCrumbs = ({ admin, title }: { admin: string; title: string }) => (
  <SetStepNav
    nav={[
      {
        label: 'Payouts',
        url: formatAdminURL({ adminRoute: admin, path: '/collections/stripe-payouts' }),
      },
      { label: title },
    ]}
  />
)
