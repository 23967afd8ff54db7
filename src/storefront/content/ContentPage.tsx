import type { ShopPage } from '../shop/openPage.ts'
import { Container } from '../ui/Container.tsx'
import { Blocks } from './Blocks.tsx'
import type { Block } from './blocks/types.ts'

type Content = { readonly title: string; readonly layout: readonly unknown[] }

/** A page of the CMS. Its title is shown where no block says what the page is about. */
export const ContentPage = ({ content, page }: { content: Content; page: ShopPage }) => {
  const blocks = content.layout as readonly Block[]
  return (
    <>
      {!bringsHeading(blocks) && (
        <Container width="text" className="pt-14 sm:pt-20">
          <h1 className="text-4xl sm:text-6xl">{content.title}</h1>
        </Container>
      )}
      {blocks.length === 0 && (
        <Container width="text" className="py-12 text-quiet">
          {page.t('content.previewOnly')}
        </Container>
      )}
      <Blocks blocks={blocks} page={page} />
    </>
  )
}

const bringsHeading = ([first]: readonly Block[]): boolean =>
  first?.blockType === 'hero' || (first?.blockType === 'faq' && Boolean(first.heading))
