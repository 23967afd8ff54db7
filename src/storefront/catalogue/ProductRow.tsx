import type { ProductCard } from '@souk/commerce'
import Link from 'next/link'

import type { ShopPage } from '../shop/openPage.ts'
import { Container } from '../ui/Container.tsx'
import { ArrowRight } from '../ui/icons.tsx'
import { ProductGrid } from './ProductGrid.tsx'

type Props = {
  products: readonly ProductCard[]
  page: ShopPage
  heading?: string | null | undefined
  text?: string | null | undefined
  /** Where there are more of them. */
  more?: string
}

/** Some products under a heading. */
export const ProductRow = ({ products, page, heading, text, more }: Props) =>
  products.length === 0 ? null : (
    <Container className="section">
      <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div>
          {heading && <h2 className="text-3xl sm:text-4xl">{heading}</h2>}
          {text && <p className="mt-2 text-lg text-quiet">{text}</p>}
        </div>
        {more && (
          <Link
            href={more}
            prefetch={false}
            aria-label={heading ? `${page.t('catalogue.seeAll')}: ${heading}` : undefined}
            className="group inline-flex min-h-11 items-center gap-2 font-medium underline-offset-4 hover:underline"
          >
            {page.t('catalogue.seeAll')}
            <ArrowRight className="size-5 transition-transform group-hover:translate-x-1" />
          </Link>
        )}
      </div>
      <ProductGrid products={products} page={page} level={heading ? 'h3' : 'h2'} />
    </Container>
  )
