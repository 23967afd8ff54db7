import type { Block } from 'payload'

import { callToAction } from './callToAction.ts'
import { columns } from './columns.ts'
import { faq } from './faq.ts'
import { featuredProducts } from './featuredProducts.ts'
import { hero } from './hero.ts'
import { media } from './mediaBlock.ts'
import { productGrid } from './productGrid.ts'
import { richText } from './richText.ts'

/** What a page can be built of. */
export const blocks: Block[] = [
  hero,
  richText,
  media,
  productGrid,
  featuredProducts,
  callToAction,
  faq,
  columns,
]
