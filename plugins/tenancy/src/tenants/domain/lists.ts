export const tenantStatuses = ['active', 'suspended', 'archived'] as const
export type TenantStatus = (typeof tenantStatuses)[number]

export const tenantFeatures = ['cms', 'commerce'] as const
export type TenantFeature = (typeof tenantFeatures)[number]

/** Families that the storefront has at hand. */
export const fonts = [
  'Abril Fatface',
  'Barlow',
  'Barlow Condensed',
  'Caveat',
  'Cormorant Garamond',
  'DM Sans',
  'Fraunces',
  'Josefin Sans',
  'Lora',
  'Playfair Display',
  'Space Grotesk',
  'Special Elite',
] as const
