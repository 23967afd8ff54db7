export const tenantStatuses = ['active', 'suspended', 'archived'] as const
export type TenantStatus = (typeof tenantStatuses)[number]

export const tenantFeatures = ['cms', 'commerce'] as const
export type TenantFeature = (typeof tenantFeatures)[number]

/** Families that the storefront has at hand. */
export const fonts = [
  'DM Sans',
  'Space Grotesk',
  'Barlow',
  'Barlow Condensed',
  'Josefin Sans',
  'Lora',
  'Fraunces',
  'Playfair Display',
  'Cormorant Garamond',
  'Abril Fatface',
] as const
