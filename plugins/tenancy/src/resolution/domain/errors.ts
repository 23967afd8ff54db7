import { defineErrors } from '@souk/kernel/domain'

/** What can go wrong when a request says which tenant it means. */
export const resolutionErrors = defineErrors({
  tenant_mismatch: { status: 400, message: 'This request names two different shops.' },
  tenant_required: {
    status: 400,
    message: 'Say which shop you mean: by its host, by /api/tenant/<slug> or by X-Tenant-ID.',
  },
  tenant_not_found: { status: 404, message: 'There is no such shop.' },
  tenant_suspended: { status: 403, message: 'This shop is closed.' },
})
