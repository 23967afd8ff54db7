import type { DemoShop } from '../../shop.ts'
import { buyers } from './buyers.ts'
import { books } from './books.ts'
import { pages } from './pages.ts'
import { policies } from './policies.ts'
import { things } from './things.ts'

const BOOKS = 'Bücher'

const brand = { kind: 'logo', brand: 'nachtfalter', accent: '#b8893f' } as const

/** A bookshop: German, euros, prices with tax, books at the reduced rate. */
export const bookshop: DemoShop = {
  slug: 'nachtfalter',
  name: 'Nachtfalter',
  tagline: 'Buchhandlung mit langem Abend',
  locale: 'de',
  locales: ['de'],
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  taxInclusive: true,
  taxRates: [
    { country: 'DE', rate: 19 },
    { country: 'AT', rate: 20 },
    { country: 'CH', rate: 8.1 },
    { country: 'FR', rate: 20 },
    { country: 'NL', rate: 21 },
  ],
  taxation: { home: 'DE', reverseCharge: true },
  taxClasses: [
    {
      title: BOOKS,
      description: 'Gedruckte Bücher und Zeitschriften',
      name: 'MwSt.',
      rates: [
        { country: 'DE', rate: 7 },
        { country: 'AT', rate: 10 },
        { country: 'CH', rate: 2.6 },
        { country: 'FR', rate: 5.5 },
        { country: 'NL', rate: 9 },
      ],
    },
  ],
  features: ['cms', 'commerce'],
  branding: {
    colours: {
      primary: '#22304a',
      onPrimary: '#f7f1e4',
      accent: '#a84a3c',
      background: '#faf7f0',
      surface: '#efe8da',
      text: '#1c2230',
      muted: '#62697a',
      border: '#ddd3c0',
    },
    fonts: {
      heading: { family: 'Cormorant Garamond', package: '@fontsource/cormorant-garamond' },
      body: { family: 'Lora', package: '@fontsource/lora' },
    },
    radius: 4,
    logo: 'logo',
    logoOnDark: 'logo-auf-dunkel',
    mark: 'signet',
  },
  contact: {
    email: 'laden@nachtfalter.example',
    phone: '+49 30 23125014',
    address: ['Untere Kranzgasse 9', '99998 Falkenfleet', 'Deutschland'],
  },
  policies,
  cards: { country: 'DE' },
  plan: 'paid',
  paymentInstructions:
    'Bitte überweisen Sie den Betrag innerhalb von zehn Tagen und geben Sie die Bestellnummer als Verwendungszweck an.\n\nNachtfalter Buchhandlung, Edda Fenn e. K.\nIBAN DE00 0000 0000 0012 3456 78\nBIC FALKDE00XXX · Sparbank Falkenfleet\n\nBei Abholung im Laden zahlen Sie bar oder mit Karte.',
  people: {
    owner: { name: 'Edda Fenn', email: 'owner@nachtfalter.example' },
    editor: { name: 'Jasper Lohmann', email: 'editor@nachtfalter.example' },
    shopper: { name: 'Wiebke Sand', email: 'shopper@nachtfalter.example' },
  },
  buyers,
  categories: [
    {
      slug: 'belletristik',
      title: 'Belletristik',
      description: 'Erfundenes, das stimmt.',
      image: 'hero-regale',
    },
    { slug: 'romane', title: 'Romane', parent: 'belletristik' },
    { slug: 'krimis', title: 'Krimis & Thriller', parent: 'belletristik' },
    { slug: 'historisch', title: 'Historisches', parent: 'belletristik' },
    { slug: 'klassiker', title: 'Klassiker', parent: 'belletristik' },
    { slug: 'erzaehlungen', title: 'Erzählungen', parent: 'belletristik' },
    { slug: 'lyrik', title: 'Lyrik', parent: 'belletristik' },
    {
      slug: 'kinder',
      title: 'Kinder & Jugend',
      description: 'Zum Vorlesen, Mitlesen, Selberlesen.',
    },
    { slug: 'bilderbuch', title: 'Bilderbücher', parent: 'kinder' },
    { slug: 'abenteuer', title: 'Abenteuer', parent: 'kinder' },
    { slug: 'sachbuch', title: 'Sachbuch', description: 'Für Neugierige.' },
    { slug: 'kochen', title: 'Kochen', parent: 'sachbuch' },
    { slug: 'garten', title: 'Garten', parent: 'sachbuch' },
    { slug: 'papier', title: 'Papier & Stift', description: 'Zum Anstreichen und Aufschreiben.' },
    {
      slug: 'leseecke',
      title: 'Leseecke',
      description: 'Licht, Tee und ein guter Becher.',
      image: 'hero-leseecke',
    },
    { slug: 'geschenke', title: 'Geschenke' },
    {
      slug: 'empfehlungen',
      title: 'Unsere Empfehlungen',
      description: 'Gelesen und für gut befunden.',
    },
    { slug: 'neu', title: 'Neu erschienen' },
  ],
  extras: [
    {
      title: 'Als Geschenk einpacken',
      description: 'In unser Nachtpapier, mit Band und einer Karte für Ihren Gruß.',
      price: 250,
      per: 'line',
    },
  ],
  products: [...books.map((book) => ({ ...book, taxClass: BOOKS })), ...things],
  pictures: [
    {
      name: 'hero-regale',
      alt: 'Hohe Bücherregale mit einer Leiter im Lampenlicht',
      picture: { kind: 'hero', scene: 'shelves' },
    },
    {
      name: 'hero-leseecke',
      alt: 'Roter Sessel vor einem verregneten Fenster, daneben eine Leselampe',
      picture: { kind: 'hero', scene: 'nook' },
    },
    { name: 'logo', alt: 'Nachtfalter', picture: { ...brand, part: 'wordmark', ink: '#22304a' } },
    {
      name: 'logo-auf-dunkel',
      alt: 'Nachtfalter',
      picture: { ...brand, part: 'wordmark', ink: '#f7f1e4' },
    },
    {
      name: 'signet',
      alt: 'Nachtfalter',
      picture: { ...brand, part: 'mark', ink: '#f7f1e4', ground: '#22304a' },
    },
  ],
  pages,
  navigation: {
    header: [
      { label: 'Belletristik', kind: 'category', category: 'belletristik' },
      { label: 'Kinder', kind: 'category', category: 'kinder' },
      { label: 'Sachbuch', kind: 'category', category: 'sachbuch' },
      { label: 'Geschenke', kind: 'category', category: 'geschenke' },
      { label: 'Über uns', kind: 'page', page: 'ueber-uns' },
    ],
    footer: [
      {
        heading: 'Stöbern',
        links: [
          { label: 'Alles', kind: 'products' },
          { label: 'Empfehlungen', kind: 'category', category: 'empfehlungen' },
          { label: 'Neu erschienen', kind: 'category', category: 'neu' },
          { label: 'Gutschein', kind: 'product', product: 'gutschein' },
        ],
      },
      {
        heading: 'Hilfe',
        links: [
          { label: 'Versand & Rückgabe', kind: 'page', page: 'versand-und-rueckgabe' },
          { label: 'Häufige Fragen', kind: 'page', page: 'fragen' },
          { label: 'Kontakt', kind: 'page', page: 'kontakt' },
        ],
      },
      {
        heading: 'Nachtfalter',
        links: [
          { label: 'Über uns', kind: 'page', page: 'ueber-uns' },
          { label: 'Schreiben Sie uns', kind: 'url', url: 'mailto:laden@nachtfalter.example' },
        ],
      },
    ],
    footnote: 'Alle Preise inklusive Mehrwertsteuer.',
  },
  pieceWeight: 420,
  shippingZones: [
    { name: 'Deutschland', countries: ['DE'] },
    {
      name: 'Deutsche Inseln',
      countries: ['DE'],
      postcodes: '18565\n25846...25849\n26465\n26474\n26486\n26548\n26571\n26579\n26757\n27498',
    },
    { name: 'Österreich', countries: ['AT'] },
    { name: 'Europa', countries: ['CH', 'FR', 'NL'] },
  ],
  pickupPoints: [
    {
      name: 'Im Laden',
      line1: 'Untere Kranzgasse 9',
      postalCode: '99998',
      city: 'Falkenfleet',
      country: 'DE',
      note: 'Bitte die Bestellnummer mitbringen.',
      hours: {
        monday: '10:00–18:30',
        tuesday: '10:00–18:30',
        wednesday: '10:00–18:30',
        thursday: '10:00–20:00',
        friday: '10:00–18:30',
        saturday: '10:00–16:00',
      },
    },
  ],
  boxes: [
    { name: 'Buchkarton', length: 310, width: 230, height: 100, maxWeight: 5000, ownWeight: 140 },
    {
      name: 'Großer Karton',
      length: 450,
      width: 350,
      height: 300,
      maxWeight: 20_000,
      ownWeight: 520,
    },
  ],
  shippingMethods: [
    {
      name: 'Abholung',
      kind: 'pickup',
      price: 0,
      estimate: 'Wir schreiben Ihnen, sobald alles bereitliegt',
    },
    {
      name: 'Büchersendung',
      zone: 'Deutschland',
      basis: 'weight',
      steps: [
        { upTo: 1000, price: 290 },
        { upTo: 5000, price: 490 },
        { upTo: 31_500, price: 890 },
      ],
      freeAbove: 2900,
      handlingDays: 0,
      transitMin: 1,
      transitMax: 2,
      cutOff: '14:00',
      workingDays: 'mon-sat',
    },
    {
      name: 'Inselpost',
      zone: 'Deutsche Inseln',
      basis: 'weight',
      steps: [
        { upTo: 5000, price: 690 },
        { upTo: 31_500, price: 1290 },
      ],
      estimate: 'Mit der nächsten Fähre',
      transitMin: 2,
      transitMax: 4,
    },
    {
      name: 'Versand nach Österreich',
      zone: 'Österreich',
      price: 590,
      freeAbove: 6000,
      estimate: '2–4 Werktage',
      transitMin: 2,
      transitMax: 4,
      cutOff: '14:00',
    },
    {
      name: 'Versand nach Europa',
      zone: 'Europa',
      basis: 'weight',
      steps: [
        { upTo: 2000, price: 990 },
        { upTo: 10_000, price: 1690 },
      ],
      estimate: '3–6 Werktage',
      transitMin: 3,
      transitMax: 6,
    },
  ],
  places: [
    { name: 'Laden', address: 'Untere Kranzgasse 9\n99998 Falkenfleet' },
    { name: 'Lager am Kai', address: 'Alter Kai 3, Tor 2\n99998 Falkenfleet' },
  ],
  transfers: [
    {
      name: 'Herbstvorrat ins Lager',
      to: 'Lager am Kai',
      lines: [
        { sku: 'NF-TASC', quantity: 20 },
        { sku: 'NF-TEE', quantity: 15 },
        { sku: 'NF-PUZZ', quantity: 6 },
      ],
    },
    {
      name: 'Buchbinderei, Bestellung 214',
      lines: [
        { sku: 'NF-LTB-PFLAUME', quantity: 24 },
        { sku: 'NF-LTB-MOOS', quantity: 12 },
      ],
    },
  ],
  promotions: [
    { title: 'Zehn Prozent zum Kennenlernen', code: 'WELCOME10', type: 'percentage', value: 10 },
    {
      title: 'Zehn Prozent auf Kinderbücher',
      code: 'KINDER10',
      type: 'percentage',
      value: 10,
      categories: ['kinder'],
      usageLimit: 100,
    },
    {
      title: 'Drei Krimis, der günstigste geschenkt',
      type: 'buyXGetY',
      buy: 2,
      get: 1,
      categories: ['krimis'],
    },
  ],
}
