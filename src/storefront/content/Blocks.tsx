import type { ShopPage } from '../shop/openPage.ts'
import { CallToAction } from './blocks/CallToAction.tsx'
import { Columns } from './blocks/Columns.tsx'
import { Faq } from './blocks/Faq.tsx'
import { FeaturedProducts } from './blocks/FeaturedProducts.tsx'
import { Hero } from './blocks/Hero.tsx'
import { MediaBlock } from './blocks/MediaBlock.tsx'
import { ProductGridBlock } from './blocks/ProductGridBlock.tsx'
import { TextBlock } from './blocks/TextBlock.tsx'
import type { Block } from './blocks/types.ts'

type Props = { blocks: readonly Block[]; page: ShopPage }

/** What a page is built of, one block after the other. */
export const Blocks = ({ blocks, page }: Props) => (
  <div className="blocks pb-16 sm:pb-24">
    {blocks.map((block, index) => (
      <OneBlock key={block.id ?? index} block={block} page={page} isFirst={index === 0} />
    ))}
  </div>
)

type OneProps = { block: Block; page: ShopPage; isFirst: boolean }

const OneBlock = ({ block, page, isFirst }: OneProps) => {
  switch (block.blockType) {
    case 'hero':
      return <Hero block={block} page={page} isFirst={isFirst} />
    case 'richText':
      return <TextBlock block={block} page={page} />
    case 'media':
      return <MediaBlock block={block} page={page} />
    case 'productGrid':
      return <ProductGridBlock block={block} page={page} />
    case 'featuredProducts':
      return <FeaturedProducts block={block} page={page} />
    case 'callToAction':
      return <CallToAction block={block} page={page} />
    case 'faq':
      return <Faq block={block} isFirst={isFirst} />
    case 'columns':
      return <Columns block={block} page={page} />
    default:
      return null
  }
}
