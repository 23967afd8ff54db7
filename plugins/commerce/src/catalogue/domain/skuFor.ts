import { slugify } from './slug.ts'

/** A number for a variant that was given none: `LINEN-SHIRT-M-RED`. */
export const skuFor = (slug: string, values: readonly string[]): string =>
  [slug, ...values.map(slugify)].filter(Boolean).join('-').toUpperCase().slice(0, 100)
