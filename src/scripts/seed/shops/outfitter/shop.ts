import type { DemoShop } from '../../shop.ts'
import { buyers } from './buyers.ts'
import { clothing } from './clothing.ts'
import { equipment } from './equipment.ts'
import { pages } from './pages.ts'
import { policies } from './policies.ts'

const brand = { kind: 'logo', brand: 'tarnhollow', accent: '#f08a3c' } as const

/** An outdoor outfitter: American English, dollars, prices without tax. */
export const outfitter: DemoShop = {
  slug: 'tarnhollow',
  name: 'Tarnhollow',
  tagline: 'Outfitters at the end of the road',
  locale: 'en-US',
  locales: ['en-US'],
  currency: 'USD',
  timeZone: 'America/Denver',
  taxInclusive: false,
  taxRates: [
    { country: 'US', rate: 8.25 },
    { country: 'CA', rate: 5 },
  ],
  features: ['cms', 'commerce'],
  branding: {
    colours: {
      primary: '#1f4a42',
      onPrimary: '#ffffff',
      accent: '#b8500f',
      background: '#ffffff',
      surface: '#eef1ee',
      text: '#14211f',
      muted: '#566462',
      border: '#d3dad7',
    },
    fonts: {
      heading: { family: 'Barlow Condensed', package: '@fontsource/barlow-condensed' },
      body: { family: 'Barlow', package: '@fontsource/barlow' },
    },
    radius: 0,
    logo: 'logo',
    logoOnDark: 'logo-on-dark',
    mark: 'mark',
  },
  contact: {
    email: 'crew@tarnhollow.example',
    phone: '+1 303 555 0141',
    address: ['410 Gravel Pit Road', 'Tarn Hollow, CO 80001', 'United States'],
  },
  policies,
  paymentInstructions:
    'Send the total by ACH or wire within ten days, with your order number as the memo.\n\nTarnhollow Outfitters LLC\nRouting 000000000 · Account 0012345678\nGravel Pit Community Bank\n\nWe ship the day it lands.',
  people: {
    owner: { name: 'Dot Reyes', email: 'owner@tarnhollow.example' },
    editor: { name: 'Casey Lindholm', email: 'editor@tarnhollow.example' },
    shopper: { name: 'Robin Achebe', email: 'shopper@tarnhollow.example' },
  },
  buyers,
  categories: [
    {
      slug: 'clothing',
      title: 'Clothing',
      description: 'Layers that get along.',
      image: 'hero-dawn',
    },
    { slug: 'jackets', title: 'Jackets', parent: 'clothing' },
    { slug: 'midlayers', title: 'Midlayers', parent: 'clothing' },
    { slug: 'baselayers', title: 'Baselayers', parent: 'clothing' },
    { slug: 'pants', title: 'Pants', parent: 'clothing' },
    { slug: 'footwear', title: 'Footwear', parent: 'clothing' },
    { slug: 'gear', title: 'Gear', description: 'What you carry, and what you carry it in.' },
    { slug: 'backpacks', title: 'Backpacks', parent: 'gear' },
    { slug: 'lighting', title: 'Lighting', parent: 'gear' },
    { slug: 'accessories', title: 'Accessories', parent: 'gear' },
    {
      slug: 'camp-and-sleep',
      title: 'Camp & sleep',
      description: 'For the hours between.',
      image: 'hero-camp',
    },
    { slug: 'tents', title: 'Tents', parent: 'camp-and-sleep' },
    { slug: 'sleep', title: 'Bags, mats & hammocks', parent: 'camp-and-sleep' },
    { slug: 'kitchen', title: 'Kitchen', parent: 'camp-and-sleep' },
    { slug: 'camp', title: 'Around camp', parent: 'camp-and-sleep' },
    { slug: 'new', title: 'New' },
    { slug: 'sale', title: 'Sale' },
  ],
  products: [...clothing, ...equipment],
  pictures: [
    {
      name: 'hero-dawn',
      alt: 'Mountain ranges in layers of mist at dawn above a pine forest',
      picture: { kind: 'hero', scene: 'dawn' },
    },
    {
      name: 'hero-camp',
      alt: 'A glowing tent by a lake under a starry sky',
      picture: { kind: 'hero', scene: 'campfire' },
    },
    { name: 'logo', alt: 'Tarnhollow', picture: { ...brand, part: 'wordmark', ink: '#1f4a42' } },
    {
      name: 'logo-on-dark',
      alt: 'Tarnhollow',
      picture: { ...brand, part: 'wordmark', ink: '#ffffff', ground: '#14211f' },
    },
    {
      name: 'mark',
      alt: 'Tarnhollow',
      picture: { ...brand, part: 'mark', ink: '#f7efe0', ground: '#1f4a42' },
    },
  ],
  pages,
  navigation: {
    header: [
      { label: 'Clothing', kind: 'category', category: 'clothing' },
      { label: 'Gear', kind: 'category', category: 'gear' },
      { label: 'Camp & sleep', kind: 'category', category: 'camp-and-sleep' },
      { label: 'Sale', kind: 'category', category: 'sale' },
      { label: 'Our story', kind: 'page', page: 'about' },
    ],
    footer: [
      {
        heading: 'Shop',
        links: [
          { label: 'Everything', kind: 'products' },
          { label: 'Backpacks', kind: 'category', category: 'backpacks' },
          { label: 'Footwear', kind: 'category', category: 'footwear' },
          { label: 'Gift card', kind: 'product', product: 'gift-card' },
        ],
      },
      {
        heading: 'Help',
        links: [
          { label: 'Shipping, returns & repairs', kind: 'page', page: 'shipping-and-returns' },
          { label: 'FAQ', kind: 'page', page: 'faq' },
          { label: 'Contact', kind: 'page', page: 'contact' },
        ],
      },
      {
        heading: 'Tarnhollow',
        links: [
          { label: 'Our story', kind: 'page', page: 'about' },
          { label: 'Write to the crew', kind: 'url', url: 'mailto:crew@tarnhollow.example' },
        ],
      },
    ],
    footnote: 'Prices in US dollars, sales tax added at checkout.',
  },
  pieceWeight: 900,
  shippingZones: [
    { name: 'United States', countries: ['US'] },
    { name: 'Alaska and Hawaii', countries: ['US'], postcodes: '967*\n968*\n99500...99999' },
    { name: 'Canada', countries: ['CA'] },
  ],
  pickupPoints: [
    {
      name: 'Tarn Hollow store',
      line1: '410 Gravel Pit Road',
      postalCode: '80001',
      city: 'Tarn Hollow',
      country: 'US',
      hours: {
        monday: '10:00–18:00',
        tuesday: '10:00–18:00',
        wednesday: '10:00–18:00',
        thursday: '10:00–18:00',
        friday: '10:00–19:00',
        saturday: '09:00–19:00',
        sunday: '11:00–17:00',
      },
    },
  ],
  boxes: [
    { name: 'Mailer', length: 350, width: 250, height: 60, maxWeight: 3000, ownWeight: 80 },
    { name: 'Large box', length: 600, width: 400, height: 400, maxWeight: 22_000, ownWeight: 700 },
  ],
  shippingMethods: [
    { name: 'Store pickup', kind: 'pickup', price: 0, estimate: 'Usually ready in two hours' },
    {
      name: 'Ground',
      zone: 'United States',
      basis: 'price',
      steps: [
        { upTo: 4999, price: 800 },
        { upTo: 9899, price: 1100 },
        { upTo: null, price: 0 },
      ],
      handlingDays: 1,
      transitMin: 3,
      transitMax: 5,
      cutOff: '12:00',
    },
    {
      name: 'Express',
      zone: 'United States',
      price: 2400,
      estimate: '2 business days',
      transitMin: 2,
      transitMax: 2,
      cutOff: '12:00',
    },
    {
      name: 'Alaska and Hawaii',
      zone: 'Alaska and Hawaii',
      basis: 'items',
      steps: [
        { upTo: 1, price: 1900 },
        { upTo: 5, price: 3200 },
        { upTo: null, price: 5400 },
      ],
      transitMin: 6,
      transitMax: 10,
    },
    {
      name: 'Canada ground',
      zone: 'Canada',
      price: 1800,
      freeAbove: 20000,
      estimate: '5–8 business days',
      transitMin: 5,
      transitMax: 8,
    },
  ],
  promotions: [
    { title: 'Ten percent off your first order', code: 'WELCOME10', type: 'percentage', value: 10 },
    {
      title: 'Fifteen percent for newsletter readers',
      type: 'percentage',
      value: 15,
      minimum: 5000,
      codes: 50,
    },
  ],
}
