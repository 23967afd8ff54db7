import { parseHours, stepsFault, unreadablePostcode } from '@souk/commerce/domain'
import { describe, expect, it } from 'vitest'

import { demoShops } from './demoShops.ts'
import { picturesOf, type DemoBlock, type DemoLink, type DemoShop } from './shop.ts'

const duplicates = (names: readonly string[]): string[] =>
  names.filter((name, index) => names.indexOf(name) !== index)

const linksOf = (shop: DemoShop): DemoLink[] => [
  ...shop.navigation.header,
  ...shop.navigation.footer.flatMap((column) => column.links),
  ...blocksOf(shop).flatMap((block) => ('actions' in block ? (block.actions ?? []) : [])),
]

const blocksOf = (shop: DemoShop): DemoBlock[] => shop.pages.flatMap((page) => page.layout)

const imagesIn = (block: DemoBlock): string[] => {
  if (block.block === 'columns') return block.columns.flatMap(({ image }) => (image ? [image] : []))
  return 'image' in block && block.image ? [block.image] : []
}

describe.each(demoShops.map((shop) => [shop.slug, shop] as const))(
  'the demo shop %s',
  (_, shop) => {
    const slugs = new Set(shop.products.map((product) => product.slug))
    const categories = new Set(shop.categories.map((category) => category.slug))
    const pages = new Set(shop.pages.map((page) => page.slug))
    const own = new Set(shop.pictures.map((picture) => picture.name))

    it('has 25 products or more, each with words, a picture, a category and a variant', () => {
      expect(shop.products.length).toBeGreaterThanOrEqual(25)
      for (const product of shop.products) {
        expect(product.description.length, product.slug).toBeGreaterThanOrEqual(2)
        expect(product.pictures.length, product.slug).toBeGreaterThan(0)
        expect(product.categories.length, product.slug).toBeGreaterThan(0)
        expect(product.variants.length, product.slug).toBeGreaterThan(0)
      }
    })

    it('names everything once', () => {
      expect(duplicates(shop.products.map(({ slug }) => slug))).toEqual([])
      expect(
        duplicates(shop.products.flatMap(({ variants }) => variants.map(({ sku }) => sku))),
      ).toEqual([])
      expect(duplicates(picturesOf(shop).map(({ name }) => name))).toEqual([])
      expect(duplicates(shop.pages.map(({ slug }) => slug))).toEqual([])
      expect(duplicates(shop.categories.map(({ slug }) => slug))).toEqual([])
    })

    it('spells slugs and SKUs as addresses and labels allow', () => {
      for (const name of [...slugs, ...categories, ...pages])
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      for (const { name } of picturesOf(shop)) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      for (const { sku } of shop.products.flatMap(({ variants }) => variants))
        expect(sku).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)*$/)
    })

    it('sells every combination of its options exactly once', () => {
      for (const { slug, options, variants } of shop.products) {
        const wanted = options.reduce((count, { values }) => count * values.length, 1)
        expect(new Set(variants.map((variant) => JSON.stringify(variant.options))).size, slug).toBe(
          wanted,
        )
        for (const variant of variants) {
          expect(Object.keys(variant.options), slug).toEqual(options.map(({ name }) => name))
          for (const { name, values } of options)
            expect(values, slug).toContain(variant.options[name])
        }
      }
    })

    it('prices in whole minor units, above cost and below the struck price', () => {
      for (const variant of shop.products.flatMap(({ variants }) => variants)) {
        expect(Number.isSafeInteger(variant.price) && variant.price > 0, variant.sku).toBe(true)
        expect(Number.isSafeInteger(variant.stock) && variant.stock >= 0, variant.sku).toBe(true)
        if (variant.compareAtPrice !== undefined)
          expect(variant.compareAtPrice, variant.sku).toBeGreaterThan(variant.price)
        if (variant.cost !== undefined)
          expect(variant.cost, variant.sku).toBeLessThan(variant.price)
      }
    })

    it('has something sold out, something scarce and something reduced', () => {
      const variants = shop.products.flatMap((product) => product.variants)
      expect(
        shop.products.some((product) => product.variants.some(({ stock }) => stock === 0)),
      ).toBe(true)
      expect(variants.some(({ stock }) => stock > 0 && stock <= 4)).toBe(true)
      expect(variants.some(({ compareAtPrice }) => compareAtPrice !== undefined)).toBe(true)
    })

    it('refers only to what it has', () => {
      for (const product of shop.products) {
        const names = product.pictures.map(({ name }) => name)
        for (const category of product.categories) expect(categories).toContain(category)
        for (const related of product.related ?? []) expect(slugs).toContain(related)
        for (const { image } of product.variants) if (image) expect(names).toContain(image)
      }
      for (const { parent, image } of shop.categories) {
        if (parent) expect(categories).toContain(parent)
        if (image) expect(own).toContain(image)
      }
      for (const block of blocksOf(shop)) {
        for (const image of imagesIn(block)) expect(own).toContain(image)
        if (block.block === 'featuredProducts')
          for (const product of block.products) expect(slugs).toContain(product)
        if (block.block === 'productGrid' && block.category)
          expect(categories).toContain(block.category)
      }
      for (const { categories: slugs = [] } of shop.promotions)
        for (const slug of slugs) expect(categories).toContain(slug)
      for (const link of linksOf(shop)) {
        if (link.kind === 'page') expect(pages).toContain(link.page)
        if (link.kind === 'category') expect(categories).toContain(link.category)
        if (link.kind === 'product') expect(slugs).toContain(link.product)
      }
      for (const name of [shop.branding.logo, shop.branding.logoOnDark, shop.branding.mark])
        expect(own).toContain(name)
    })

    it('packs bundles and moves stock of what it has', () => {
      const stock = new Map(
        shop.products.flatMap(({ variants }) => variants.map(({ sku, stock }) => [sku, stock])),
      )
      for (const { parts = [], variants } of shop.products)
        for (const { sku } of parts) {
          expect(stock.has(sku), sku).toBe(true)
          expect(variants.map((variant) => variant.sku)).not.toContain(sku)
        }
      const places = (shop.places ?? []).slice(1).map(({ name }) => name)
      for (const { to, lines } of shop.transfers ?? []) {
        if (to) expect(places).toContain(to)
        for (const { sku, quantity } of lines)
          expect(stock.get(sku) ?? -1, sku).toBeGreaterThanOrEqual(to ? quantity : 0)
      }
    })

    it('fills every category that has no sub-category', () => {
      const used = new Set(shop.products.flatMap((product) => product.categories))
      const parents = new Set(shop.categories.flatMap(({ parent }) => (parent ? [parent] : [])))
      for (const category of categories)
        if (!parents.has(category)) expect(used).toContain(category)
    })

    it('uses every block, has a front page, delivers at home and gives a discount code', () => {
      const kinds = new Set(blocksOf(shop).map(({ block }) => block))
      expect([...kinds].sort()).toEqual([
        'callToAction',
        'columns',
        'faq',
        'featuredProducts',
        'hero',
        'media',
        'productGrid',
        'richText',
      ])
      expect(pages).toContain('home')
      const home = shop.taxRates[0]?.country
      expect(
        shop.shippingZones.some(({ countries }) => home !== undefined && countries.includes(home)),
      ).toBe(true)
      const zones = shop.shippingZones.map(({ name }) => name)
      const served = shop.shippingMethods.flatMap(({ zone }) => (zone === undefined ? [] : [zone]))
      expect(new Set(served)).toEqual(new Set(zones))
      for (const { steps } of shop.shippingMethods) if (steps) expect(stepsFault(steps)).toBeNull()
      for (const { countries, postcodes } of shop.shippingZones)
        expect(unreadablePostcode(postcodes, countries)).toBeNull()
      for (const { hours } of shop.pickupPoints)
        for (const text of Object.values(hours)) expect(parseHours(text)).not.toBeNull()
      expect(shop.promotions.map(({ code }) => code)).toContain('WELCOME10')
    })
  },
)

describe('the demo shops', () => {
  it('differ in currency, language, tax style and look', () => {
    expect(new Set(demoShops.map(({ currency }) => currency)).size).toBe(demoShops.length)
    expect(new Set(demoShops.map(({ locale }) => locale)).size).toBe(demoShops.length)
    expect(new Set(demoShops.map(({ taxInclusive }) => taxInclusive)).size).toBe(2)
    expect(new Set(demoShops.map(({ branding }) => branding.fonts.heading.family)).size).toBe(
      demoShops.length,
    )
  })
})
