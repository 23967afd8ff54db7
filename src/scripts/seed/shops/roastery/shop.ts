import type { DemoShop } from '../../shop.ts'
import { buyers } from './buyers.ts'
import { coffees } from './coffees.ts'
import { gear } from './gear.ts'
import { pages } from './pages.ts'
import { policies } from './policies.ts'

const brand = { kind: 'logo', brand: 'lantern-row', accent: '#c8552f' } as const

/** A coffee roaster: English, pounds, prices with tax. */
export const roastery: DemoShop = {
  slug: 'lantern-row',
  name: 'Lantern Row',
  tagline: 'Small-batch coffee roasters',
  locale: 'en-GB',
  locales: ['en-GB'],
  currency: 'GBP',
  timeZone: 'Europe/London',
  taxInclusive: true,
  taxRates: [
    { country: 'GB', rate: 20 },
    { country: 'IE', rate: 23 },
    { country: 'FR', rate: 20 },
    { country: 'DE', rate: 19 },
    { country: 'NL', rate: 21 },
  ],
  features: ['cms', 'commerce'],
  branding: {
    colours: {
      primary: '#a8401f',
      onPrimary: '#fffaf2',
      accent: '#2f4b3f',
      background: '#fbf6ec',
      surface: '#f3e9d8',
      text: '#2a1d15',
      muted: '#6f5d4f',
      border: '#e2d3bd',
    },
    fonts: {
      heading: { family: 'Fraunces', package: '@fontsource/fraunces' },
      body: { family: 'DM Sans', package: '@fontsource/dm-sans' },
    },
    radius: 14,
    logo: 'logo',
    logoOnDark: 'logo-on-dark',
    mark: 'mark',
  },
  contact: {
    email: 'hello@lantern-row.example',
    phone: '+44 1632 960214',
    address: ['Arch 14, Tanner’s Yard', 'Port Ellery PE4 2LR', 'United Kingdom'],
  },
  policies,
  cards: { country: 'GB' },
  plan: 'tried',
  paymentInstructions:
    'Please transfer the total within seven days and give your order number as the reference.\n\nLantern Row Coffee Ltd\nSort code 00-00-00 · Account 01234567\nEllery Mutual Bank\n\nWe roast as soon as the money is here.',
  people: {
    owner: { name: 'Maren Holloway', email: 'owner@lantern-row.example' },
    editor: { name: 'Tobias Quill', email: 'editor@lantern-row.example' },
    fulfilment: { name: 'Bram Keeling', email: 'packing@lantern-row.example' },
    viewer: { name: 'Odile Marsh', email: 'viewer@lantern-row.example' },
    shopper: { name: 'Nell Ashcombe', email: 'shopper@lantern-row.example' },
  },
  buyers,
  categories: [
    {
      slug: 'coffee',
      title: 'Coffee',
      description: 'Everything we roast, by the bag.',
      image: 'hero-hills',
    },
    {
      slug: 'single-origin',
      title: 'Single origin',
      parent: 'coffee',
      description: 'One place, one harvest.',
    },
    {
      slug: 'blends',
      title: 'Blends',
      parent: 'coffee',
      description: 'Put together for every day.',
    },
    { slug: 'espresso', title: 'For espresso', parent: 'coffee' },
    { slug: 'filter', title: 'For filter', parent: 'coffee' },
    { slug: 'decaf', title: 'Decaf', parent: 'coffee' },
    {
      slug: 'equipment',
      title: 'Equipment',
      description: 'Tools that last and can be mended.',
      image: 'hero-counter',
    },
    { slug: 'brewers', title: 'Brewers', parent: 'equipment' },
    { slug: 'grinders', title: 'Grinders', parent: 'equipment' },
    { slug: 'cups', title: 'Cups & mugs', parent: 'equipment' },
    { slug: 'pantry', title: 'Pantry', description: 'Chocolate, cascara and cold brew.' },
    { slug: 'gifts', title: 'Gifts', description: 'For people who get up early.' },
  ],
  products: [...coffees, ...gear],
  pictures: [
    {
      name: 'hero-counter',
      alt: 'A café counter with a kettle, a dripper and bags of coffee under red lamps',
      picture: { kind: 'hero', scene: 'counter' },
    },
    {
      name: 'hero-hills',
      alt: 'Coffee terraces at sunrise with ripe cherries in front',
      picture: { kind: 'hero', scene: 'coffeeHills' },
    },
    { name: 'logo', alt: 'Lantern Row', picture: { ...brand, part: 'wordmark', ink: '#3a2a20' } },
    {
      name: 'logo-on-dark',
      alt: 'Lantern Row',
      picture: { ...brand, part: 'wordmark', ink: '#f7efe0' },
    },
    {
      name: 'mark',
      alt: 'Lantern Row',
      picture: { ...brand, part: 'mark', ink: '#f7efe0', ground: '#3a2a20' },
    },
  ],
  pages,
  navigation: {
    header: [
      { label: 'Coffee', kind: 'category', category: 'coffee' },
      { label: 'Equipment', kind: 'category', category: 'equipment' },
      { label: 'Gifts', kind: 'category', category: 'gifts' },
      { label: 'About', kind: 'page', page: 'about' },
    ],
    footer: [
      {
        heading: 'Shop',
        links: [
          { label: 'All products', kind: 'products' },
          { label: 'Single origin', kind: 'category', category: 'single-origin' },
          { label: 'Blends', kind: 'category', category: 'blends' },
          { label: 'Gift card', kind: 'product', product: 'gift-card' },
        ],
      },
      {
        heading: 'Help',
        links: [
          { label: 'Shipping & returns', kind: 'page', page: 'shipping-and-returns' },
          { label: 'Questions', kind: 'page', page: 'faq' },
          { label: 'Contact', kind: 'page', page: 'contact' },
        ],
      },
      {
        heading: 'Lantern Row',
        links: [
          { label: 'About us', kind: 'page', page: 'about' },
          { label: 'Write to us', kind: 'url', url: 'mailto:hello@lantern-row.example' },
        ],
      },
    ],
    footnote: 'Roasted in Port Ellery. All prices include VAT.',
  },
  pieceWeight: 280,
  shippingZones: [
    { name: 'United Kingdom', countries: ['GB'] },
    {
      name: 'Highlands and islands',
      countries: ['GB'],
      postcodes: 'HS*\nIV*\nKW*\nPA20 *\nZE*',
    },
    { name: 'Ireland', countries: ['IE'] },
    { name: 'Europe', countries: ['FR', 'DE', 'NL'] },
  ],
  pickupPoints: [
    {
      name: 'The roastery',
      line1: 'Arch 14, Tanner’s Yard',
      postalCode: 'PE4 2LR',
      city: 'Port Ellery',
      country: 'GB',
      note: 'Ring the bell by the green door.',
      hours: {
        monday: '08:00–16:00',
        tuesday: '08:00–16:00',
        wednesday: '08:00–16:00',
        thursday: '08:00–16:00',
        friday: '08:00–17:00',
        saturday: '09:00–13:00',
      },
    },
  ],
  boxes: [
    { name: 'Letterbox box', length: 330, width: 230, height: 35, maxWeight: 2000, ownWeight: 90 },
    { name: 'Parcel', length: 400, width: 300, height: 250, maxWeight: 15_000, ownWeight: 380 },
  ],
  shippingMethods: [
    { name: 'Collect', kind: 'pickup', price: 0, estimate: 'Ready within the hour' },
    {
      name: 'Tracked post',
      zone: 'United Kingdom',
      basis: 'weight',
      steps: [
        { upTo: 1000, price: 350 },
        { upTo: 2000, price: 450 },
        { upTo: 20_000, price: 895 },
      ],
      freeAbove: 3500,
      transitMin: 1,
      transitMax: 2,
      cutOff: '15:00',
      workingDays: 'mon-sat',
    },
    {
      name: 'Next morning',
      zone: 'United Kingdom',
      price: 795,
      estimate: 'By noon on the next working day',
      transitMin: 1,
      transitMax: 1,
      cutOff: '15:00',
    },
    {
      name: 'Highlands and islands post',
      zone: 'Highlands and islands',
      basis: 'weight',
      steps: [
        { upTo: 2000, price: 550 },
        { upTo: 20_000, price: 1250 },
      ],
      transitMin: 2,
      transitMax: 4,
      cutOff: '15:00',
    },
    {
      name: 'Tracked post to Ireland',
      zone: 'Ireland',
      price: 650,
      freeAbove: 6000,
      estimate: '2–4 working days',
      transitMin: 2,
      transitMax: 4,
    },
    {
      name: 'Tracked post to Europe',
      zone: 'Europe',
      price: 950,
      estimate: '3–6 working days',
    },
  ],
  promotions: [
    { title: 'Ten per cent off a first order', code: 'WELCOME10', type: 'percentage', value: 10 },
    {
      title: 'The more coffee, the cheaper',
      type: 'tiers',
      tiers: [
        { pieces: 4, value: 5 },
        { pieces: 8, value: 10 },
      ],
      categories: ['coffee'],
    },
    { title: 'Shipping on us', code: 'FREESHIP', type: 'freeShipping', minimum: 2000 },
  ],
  currencies: [{ code: 'EUR', rate: '1.1524', rounding: 'end50' }],
  showsLowestPrice: true,
  priceLists: [
    {
      title: 'Café prices',
      group: 'Cafés and offices',
      percentage: 20,
      categories: ['coffee'],
      entries: [
        { sku: 'LR-LAMP-1KG-WB', amount: 2600 },
        { sku: 'LR-LAMP-1KG-WB', pieces: 10, amount: 2400 },
        { sku: 'LR-SLOW-1KG-WB', amount: 2650 },
        { sku: 'LR-SLOW-1KG-WB', pieces: 10, amount: 2450 },
      ],
    },
    {
      title: 'Slow coffee month',
      entries: [
        { sku: 'LR-CONE', amount: 4600 },
        { sku: 'LR-SERV', amount: 2400 },
      ],
    },
  ],
}
