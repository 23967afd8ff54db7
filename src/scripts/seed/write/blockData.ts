import type { Page } from '../../../payload-types.ts'
import type { DemoBlock } from '../shop.ts'
import { toLexical } from '../toLexical.ts'
import { idIn } from './desk.ts'
import { linkData, type Targets } from './linkData.ts'

export type BlockData = NonNullable<Page['layout']>[number]

/** A block as the page builder keeps it. */
export const blockData = (targets: Targets, block: DemoBlock): BlockData => {
  const picture = (name: string | undefined) =>
    name === undefined ? {} : { image: idIn(targets.pictures, name) }
  switch (block.block) {
    case 'hero':
    case 'callToAction': {
      const { block: blockType, image, actions = [], ...words } = block
      return {
        ...words,
        ...picture(image),
        blockType,
        actions: actions.map((link) => linkData(targets, link)),
      } as BlockData
    }
    case 'richText':
      return { blockType: 'richText', content: toLexical(block.content) }
    case 'media': {
      const { block: blockType, image, ...rest } = block
      return { ...rest, blockType, image: idIn(targets.pictures, image) }
    }
    case 'productGrid': {
      const { block: blockType, category, ...rest } = block
      return {
        ...rest,
        blockType,
        ...(category && { category: idIn(targets.categories, category) }),
      }
    }
    case 'featuredProducts': {
      const { block: blockType, products, ...words } = block
      return { ...words, blockType, products: products.map((slug) => idIn(targets.products, slug)) }
    }
    case 'faq':
      return {
        blockType: 'faq',
        heading: block.heading,
        items: block.items.map((item) => ({ ...item })),
      }
    case 'columns':
      return {
        blockType: 'columns',
        ...(block.heading && { heading: block.heading }),
        columns: block.columns.map(({ image, content }) => ({
          ...picture(image),
          content: toLexical(content),
        })),
      }
  }
}
