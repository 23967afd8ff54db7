import Link from 'next/link'

import { themeOf } from '../shop/theme.ts'
import { buttonStyle } from '../ui/Button.tsx'
import { Container } from '../ui/Container.tsx'
import { ArrowRight } from '../ui/icons.tsx'
import { Picture } from '../ui/Picture.tsx'
import type { DemoShop } from './demoShops.ts'

const promises = [
  {
    title: 'A site and a shop for everyone',
    text: 'Every tenant gets pages built of blocks, media, menus and drafts with live preview, and beside them a catalogue, carts, checkout and orders.',
  },
  {
    title: 'One panel, one API',
    text: 'An agency runs all of its clients from one place. Each client sees their own shop there and nothing else, and any storefront can speak to the same API.',
  },
  {
    title: 'A wall the database keeps',
    text: 'Row level security stands behind every query. A forgotten condition in the code shows an empty page, never another shop’s orders.',
  },
] as const

// The panel and the API are no pages of ours: going there loads them whole.
const panel = '/admin'
const description = '/api/openapi.json'

/** What the platform says of itself at its own address. */
export const Landing = ({ shops }: { shops: readonly DemoShop[] }) => (
  <div className="flex min-h-dvh flex-col">
    <header>
      <Container className="flex items-center justify-between py-5">
        <p className="font-display text-2xl font-semibold">Souk</p>
        <a href={panel} className={buttonStyle({ look: 'outline' })}>
          Admin panel
        </a>
      </Container>
    </header>
    <main className="grow">
      <Container className="py-16 sm:py-24">
        <h1 className="max-w-4xl text-[clamp(2.8rem,1.5rem+5.5vw,6rem)] leading-[0.95]">
          One building, many shops
        </h1>
        <p className="mt-7 max-w-2xl text-xl text-quiet">
          Souk turns Payload into a house of shops: content and commerce for every tenant, under one
          roof, with walls that hold.
        </p>
        <div className="mt-9 flex flex-wrap gap-3">
          <a href={panel} className={buttonStyle({ size: 'large' })}>
            Open the admin panel
          </a>
          {shops.length > 0 && (
            <a href="#shops" className={buttonStyle({ look: 'outline', size: 'large' })}>
              Visit the shops
            </a>
          )}
        </div>
      </Container>
      {shops.length > 0 && (
        <section id="shops" aria-labelledby="shops-title" className="bg-muted py-16 sm:py-24">
          <Container>
            <h2 id="shops-title" className="mb-8 text-3xl sm:text-4xl">
              Three shops, one house
            </h2>
            <ul className="grid gap-6 md:grid-cols-3">
              {shops.map((shop) => (
                <li key={shop.href} style={themeOf(shop)}>
                  <ShopCard shop={shop} />
                </li>
              ))}
            </ul>
          </Container>
        </section>
      )}
      <Container className="section pb-24">
        <ul className="grid gap-10 md:grid-cols-3">
          {promises.map(({ title, text }) => (
            <li key={title} className="border-t-2 border-primary pt-6">
              <h2 className="text-2xl">{title}</h2>
              <p className="mt-3 text-quiet">{text}</p>
            </li>
          ))}
        </ul>
      </Container>
    </main>
    <footer className="border-t border-line">
      <Container className="flex flex-wrap justify-between gap-4 py-6 text-sm text-quiet">
        <p>Souk, on Payload CMS</p>
        <a href={description} className="underline underline-offset-4 hover:no-underline">
          API description
        </a>
      </Container>
    </footer>
  </div>
)

const ShopCard = ({ shop: { name, tagline, href, picture } }: { shop: DemoShop }) => (
  <Link
    href={href}
    prefetch={false}
    className="group block h-full overflow-hidden rounded-shop bg-background text-foreground shadow-sm transition-shadow hover:shadow-xl"
  >
    <Picture
      picture={picture}
      alt=""
      sizes="(min-width: 768px) 33vw, 100vw"
      className="aspect-4/3 w-full object-cover"
    />
    <div className="flex items-end justify-between gap-4 p-6">
      <div className="font-sans">
        <h3 className="font-display text-2xl">{name}</h3>
        <p className="mt-1 text-quiet">{tagline}</p>
      </div>
      <ArrowRight className="size-6 shrink-0 transition-transform group-hover:translate-x-1" />
    </div>
  </Link>
)
