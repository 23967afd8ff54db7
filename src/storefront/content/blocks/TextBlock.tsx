import type { ShopPage } from '../../shop/openPage.ts'
import { Container } from '../../ui/Container.tsx'
import { RichText } from '../RichText.tsx'
import type { BlockOf } from './types.ts'

export const TextBlock = ({ block, page }: { block: BlockOf<'richText'>; page: ShopPage }) => (
  <Container width="text" className="section">
    <RichText value={block.content} routes={page.routes} className="text-lg" />
  </Container>
)
