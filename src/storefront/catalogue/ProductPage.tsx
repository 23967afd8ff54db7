import type { ProductView } from '@souk/commerce'
import type { ReactNode } from 'react'

import { giftCardOffer } from '../giftCards/giftCardOffer.ts'
import { RichText } from '../content/RichText.tsx'
import { JsonLd } from '../shop/JsonLd.tsx'
import type { ShopPage } from '../shop/openPage.ts'
import { placeOf } from '../shop/speak.ts'
import { Accordion, AccordionItem } from '../ui/Accordion.tsx'
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx'
import { Container } from '../ui/Container.tsx'
import { currentWishes } from '../wishes/currentWishes.ts'
import type { ExtraOffer } from './ExtraFields.tsx'
import { chosenOffer, offersOf } from './offers.ts'
import { ProductChooser } from './ProductChooser.tsx'
import { productFacts } from './productFacts.ts'
import { ProductRow } from './ProductRow.tsx'
import { listCategories, pathTo } from './queries.ts'
import { Unsold } from './Unsold.tsx'

type Props = { product: ProductView; page: ShopPage; variant?: string | undefined }

/** A product: what it looks like, what it is, what it costs, and how to have it. */
export const ProductPage = async ({ product, page, variant }: Props) => {
  const { shop, routes, t } = page
  const [category] = product.categories
  const path = category ? pathTo(await listCategories(shop), category.slug) : []
  const offers = offersOf(product, page)
  const initial = chosenOffer(offers, variant)
  const head = <Head product={product} />
  const details = <Details product={product} page={page} />
  return (
    <>
      <Container className="pt-6 sm:pt-8">
        <div className="mb-6">
          <Breadcrumbs
            label={t('catalogue.breadcrumbs')}
            crumbs={[
              { label: t('catalogue.title'), href: routes.products },
              ...path.map(({ slug, title }) => ({ label: title, href: routes.category(slug) })),
            ]}
            current={product.title}
          />
        </div>
        {initial ? (
          <ProductChooser
            place={placeOf(page)}
            title={product.title}
            cart={routes.cart}
            pictures={product.images}
            options={product.options.filter(({ values }) => values.length > 0)}
            offers={offers}
            initial={initial}
            asks={product.asks}
            words={wordsOf(page, product)}
            product={product.id}
            wishes={(await currentWishes(shop)).filter((wish) => wish.product === product.id)}
            giftCard={giftCardOffer(product, page, new Date())}
            currency={product.currency}
            extras={extrasOf(product, page)}
            head={head}
          >
            {details}
          </ProductChooser>
        ) : (
          <Unsold product={product} page={page} head={head}>
            {details}
          </Unsold>
        )}
      </Container>
      <div className="pb-20">
        <ProductRow
          products={product.related.slice(0, 4)}
          page={page}
          heading={t('product.related')}
        />
      </div>
      <JsonLd data={productFacts(product, page)} />
    </>
  )
}

const Head = ({ product: { title, vendor } }: { product: ProductView }): ReactNode => (
  <div>
    {vendor && <p className="mb-2 text-quiet">{vendor}</p>}
    <h1 className="text-4xl sm:text-5xl">{title}</h1>
  </div>
)

const Details = ({ product, page: { shop, routes, t } }: Omit<Props, 'variant'>): ReactNode => (
  <>
    <RichText value={product.description} routes={routes} />
    <Accordion>
      {(['shipping', 'returns'] as const).map((name) => {
        const text = shop.policies[name]
        return typeof text === 'string' && text ? (
          <AccordionItem key={name} title={t(`product.${name}`)}>
            <p className="whitespace-pre-line text-quiet">{text}</p>
          </AccordionItem>
        ) : null
      })}
    </Accordion>
  </>
)

const extrasOf = ({ extras, currency }: ProductView, { t, format }: ShopPage): ExtraOffer[] =>
  extras.map(({ price, per, ...extra }) => ({
    ...extra,
    cost: t(per === 'piece' ? 'product.extraEach' : 'product.extraOnce', {
      price: format.money(price, currency),
    }),
  }))

const wordsOf = ({ shop, t }: ShopPage, { kind, images, title }: ProductView) => ({
  cart: {
    quantity: t('product.quantity'),
    fewer: t('product.fewer'),
    more: t('product.more'),
    add: t('product.addToCart'),
    adding: t('product.adding'),
    soldOut: t('product.soldOut'),
    viewCart: t('product.viewCart'),
    dismiss: t('notices.dismiss'),
    extras: t('product.extras'),
    asks: { optional: t('checkout.optional'), choose: t('product.choose') },
  },
  now: t('product.nowPrice'),
  was: t('product.wasPrice'),
  tax: t(taxWords(kind, shop.taxInclusive)),
  sku: t('product.sku'),
  wish: {
    label: t('wishes.wish', { product: title }),
    off: t('wishes.add'),
    on: t('wishes.added'),
  },
  parts: t('product.parts'),
  unavailable: t('product.unavailable'),
  pictures: t('product.pictures'),
  pictureNames: images.map((_, index) =>
    t('product.picture', { number: index + 1, total: images.length }),
  ),
})

/** What a price says of taxes and of sending it, which only goods are. */
const taxWords = (kind: ProductView['kind'], isInclusive: boolean) => {
  if (kind === 'gift_card') return 'product.giftCardTax'
  if (kind === 'digital')
    return isInclusive ? 'product.downloadTaxIncluded' : 'product.downloadTaxExcluded'
  return isInclusive ? 'product.taxIncluded' : 'product.taxExcluded'
}
