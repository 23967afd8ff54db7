import type { PictureSpec } from './pictures/picture.ts'

/** A paragraph (with `**bold**` inside), a heading or a list. */
export type TextPart = string | { heading: string } | { list: readonly string[] }
export type Text = readonly TextPart[]

/** Where something leads; pages, categories and products by slug. */
export type DemoLink = { label: string } & (
  | { kind: 'page'; page: string }
  | { kind: 'category'; category: string }
  | { kind: 'product'; product: string }
  | { kind: 'products' }
  | { kind: 'url'; url: string }
)

/** The blocks of a page; pictures by name, products and categories by slug. */
export type DemoBlock =
  | {
      block: 'hero'
      eyebrow?: string
      heading: string
      text?: string
      image?: string
      layout?: 'full' | 'split' | 'plain'
      actions?: readonly DemoLink[]
    }
  | { block: 'richText'; content: Text }
  | { block: 'media'; image: string; caption?: string; width?: 'text' | 'wide' | 'full' }
  | {
      block: 'productGrid'
      heading: string
      category?: string
      sort?: 'newest' | 'price' | '-price' | 'title'
      limit?: number
    }
  | { block: 'featuredProducts'; heading: string; text?: string; products: readonly string[] }
  | {
      block: 'callToAction'
      heading: string
      text?: string
      image?: string
      actions: readonly DemoLink[]
    }
  | { block: 'faq'; heading: string; items: readonly { question: string; answer: string }[] }
  | { block: 'columns'; heading?: string; columns: readonly { image?: string; content: Text }[] }

export type DemoPage = {
  slug: string
  title: string
  seo?: { title?: string; description?: string }
  layout: readonly DemoBlock[]
}

export type DemoCategory = {
  slug: string
  title: string
  parent?: string
  description?: string
  image?: string
}

export type DemoVariant = {
  sku: string
  /** Option name → one of its values; empty for a product without options. */
  options: Readonly<Record<string, string>>
  /** Minor units of the shop's currency, as are the other prices. */
  price: number
  compareAtPrice?: number
  cost?: number
  stock: number
  /** Name of one of the product's pictures. */
  image?: string
}

export type DemoFile = {
  title: string
  version: string
  name: string
  mimetype: string
  bytes: () => Buffer
}

export type DemoProduct = {
  slug: string
  title: string
  /** One sentence, also for search engines. */
  summary: string
  description: Text
  categories: readonly string[]
  pictures: readonly PictureSpec[]
  options: readonly { name: string; values: readonly string[] }[]
  /** At least one. */
  variants: readonly DemoVariant[]
  related?: readonly string[]
  /** Title of one of the shop's tax classes. */
  taxClass?: string
  kind?: 'gift_card' | 'digital'
  /** Of what is digital, the files that a buyer gets. */
  files?: readonly DemoFile[]
  /** Of a gift card, what shoppers may put on it; minor units. */
  ownAmount?: { minimum: number; maximum: number; step: number }
  /** Of a bundle, what one piece of it is made of, by SKU; there are as many as can be put together. */
  parts?: readonly { sku: string; quantity: number }[]
  /** How many may be sold beyond what is there. */
  backorderLimit?: number
  /** What shoppers may write on it. */
  asks?: readonly { label: string; kind: 'text' | 'longText'; maxLength: number }[]
}

export type DemoBranding = {
  colours: {
    primary: string
    onPrimary: string
    accent: string
    background: string
    surface: string
    text: string
    muted: string
    border: string
  }
  /** Names of npm's @fontsource packages, with the family to write in CSS. */
  fonts: { heading: { family: string; package: string }; body: { family: string; package: string } }
  /** Corners, in pixels. */
  radius: number
  /** Picture names. */
  logo: string
  logoOnDark: string
  mark: string
}

export type DemoZone = {
  name: string
  /** Without countries: the rest of the world. */
  countries: readonly string[]
  /** One entry a line. */
  postcodes?: string
  excludedPostcodes?: string
}

export type DemoMethod = {
  name: string
  /** Name of one of the zones; of what is collected there is none. */
  zone?: string
  kind?: 'delivery' | 'pickup'
  basis?: 'flat' | 'weight' | 'price' | 'items'
  /** Of a method with one price. */
  price?: number
  /** Grams, minor units or pieces; the last one may be without end. */
  steps?: readonly { upTo: number | null; price: number }[]
  freeAbove?: number
  estimate?: string
  handlingDays?: number
  transitMin?: number
  transitMax?: number
  cutOff?: string
  workingDays?: 'mon-fri' | 'mon-sat' | 'daily'
}

export type DemoPickupPoint = {
  name: string
  line1: string
  postalCode: string
  city: string
  country: string
  note?: string
  /** By weekday in English; closed on the others. */
  hours: Readonly<Record<string, string>>
}

/** Millimetres inside, grams. */
export type DemoBox = {
  name: string
  length: number
  width: number
  height: number
  maxWeight: number
  ownWeight: number
}

/** Pieces that were brought from the first place to another one, or that a supplier will deliver. */
export type DemoTransfer = {
  name: string
  /** Name of a place; without one it is a delivery, which is still on its way. */
  to?: string
  lines: readonly { sku: string; quantity: number }[]
}

export type DemoPerson = { name: string; email: string }

/** Somebody who has ordered, and where it went. */
export type DemoBuyer = DemoPerson & {
  address: {
    line1: string
    city: string
    region?: string
    postalCode: string
    country: string
    phone?: string
  }
}

export type DemoShop = {
  slug: string
  name: string
  tagline: string
  locale: string
  locales: readonly string[]
  currency: string
  timeZone: string
  taxInclusive: boolean
  /** Per cent. */
  taxRates: readonly { country: string; rate: number }[]
  taxation?: { home: string; reverseCharge: boolean }
  /** Goods that are taxed at rates of their own. */
  taxClasses?: readonly {
    title: string
    description: string
    /** What the tax is called. */
    name: string
    rates: readonly { country: string; rate: number }[]
  }[]
  features: readonly string[]
  branding: DemoBranding
  contact: { email: string; phone: string; address: readonly string[] }
  policies: { shipping: Text; returns: Text; privacy: Text; terms: Text }
  /** How to pay by bank transfer, as it stands on the order's confirmation. */
  paymentInstructions: string
  /** Where the shop is registered, for who is to be paid by card as well. */
  cards?: { country: string }
  /** What it pays the platform, where Stripe is played beside the demo: it tries a plan, or has paid for one. */
  plan?: 'tried' | 'paid'
  people: {
    owner: DemoPerson
    editor: DemoPerson
    fulfilment?: DemoPerson
    viewer?: DemoPerson
    shopper: DemoPerson
  }
  /** The first is the shopper with an account. */
  buyers: readonly DemoBuyer[]
  categories: readonly DemoCategory[]
  products: readonly DemoProduct[]
  /** What goes with every product for a price; minor units. */
  extras?: readonly { title: string; description: string; price: number; per: 'piece' | 'line' }[]
  /** Of pages, categories and branding; products bring their own. */
  pictures: readonly PictureSpec[]
  pages: readonly DemoPage[]
  navigation: {
    header: readonly DemoLink[]
    footer: readonly { heading: string; links: readonly DemoLink[] }[]
    footnote: string
  }
  /** Grams of a piece, where a product says nothing else. */
  pieceWeight: number
  shippingZones: readonly DemoZone[]
  pickupPoints: readonly DemoPickupPoint[]
  boxes: readonly DemoBox[]
  shippingMethods: readonly DemoMethod[]
  /** Where its things lie, the first the default; without any, one place that need not be named. */
  places?: readonly { name: string; address: string }[]
  transfers?: readonly DemoTransfer[]
  /** Amounts in minor units of the shop's currency; categories by slug. */
  promotions: readonly DemoPromotion[]
  /** What it sells in besides its own, at converted prices. */
  currencies?: readonly DemoCurrency[]
  /** Whether the lowest price of 30 days stands beside its reductions. */
  showsLowestPrice?: true
  priceLists?: readonly DemoPriceList[]
}

export type DemoCurrency = {
  code: string
  /** Units of it for one of the shop's own. */
  rate: string
  rounding: 'exact' | 'end50' | 'end95' | 'end99' | 'whole'
}

/** For the customers of a group, or for everybody; amounts in minor units. */
export type DemoPriceList = {
  title: string
  group?: string
  percentage?: number
  /** Categories that the percentage is for; without any: everything. */
  categories?: readonly string[]
  entries: readonly { sku: string; pieces?: number; amount: number }[]
}

export type DemoPromotion = {
  title: string
  /** Without one it applies by itself. */
  code?: string
  /** Categories that it is for; without any: everything. */
  categories?: readonly string[]
  minimum?: number
  usageLimit?: number
  /** So many codes of its own instead of one. */
  codes?: number
} & (
  | { type: 'percentage'; value: number }
  | { type: 'freeShipping' }
  | { type: 'buyXGetY'; buy: number; get: number }
  | { type: 'tiers'; tiers: readonly { pieces: number; value: number }[] }
)

/** Every picture of a shop: its own and its products'. */
export const picturesOf = (shop: DemoShop): PictureSpec[] => [
  ...shop.pictures,
  ...shop.products.flatMap((product) => product.pictures),
]
