import type { DemoPage } from '../../shop.ts'
import { policies } from './policies.ts'

export const pages: readonly DemoPage[] = [
  {
    slug: 'home',
    title: 'Home',
    seo: {
      title: 'Tarnhollow Outfitters',
      description:
        'Packs, tents, shells and boots that can be repaired, from a workshop at the trailhead.',
    },
    layout: [
      {
        block: 'hero',
        eyebrow: 'Spring gear is in',
        heading: 'Leave early. Pack light.',
        text: 'Gear we build, test and repair at the end of a gravel road.',
        image: 'hero-dawn',
        layout: 'full',
        actions: [
          { label: 'Shop packs', kind: 'category', category: 'backpacks' },
          { label: 'What’s new', kind: 'category', category: 'new' },
        ],
      },
      {
        block: 'featuredProducts',
        heading: 'Trail-tested this season',
        text: 'Carried, slept in and rained on by our own crew.',
        products: ['squall-shell', 'portage-38-rolltop', 'hollow-2-tent', 'cairn-hiking-boot'],
      },
      {
        block: 'columns',
        columns: [
          {
            content: [
              { heading: 'Fixed for life' },
              'Send us the broken zipper. We have a drawer full of sliders and a person who likes them.',
            ],
          },
          {
            content: [
              { heading: 'Ninety days outside' },
              'Use it, get it dirty, change your mind. We mean it.',
            ],
          },
          {
            content: [
              { heading: 'Free over $99' },
              'Ground shipping anywhere in the lower forty-eight.',
            ],
          },
        ],
      },
      { block: 'productGrid', heading: 'Jackets', category: 'jackets', sort: 'newest', limit: 4 },
      {
        block: 'callToAction',
        heading: 'First night out?',
        text: 'Tent, bag, mat, lantern. We put the short list together. Take ten percent off with WELCOME10.',
        image: 'hero-camp',
        actions: [{ label: 'Camp and sleep', kind: 'category', category: 'camp-and-sleep' }],
      },
      {
        block: 'productGrid',
        heading: 'Camp kitchen',
        category: 'kitchen',
        sort: 'newest',
        limit: 4,
      },
    ],
  },
  {
    slug: 'about',
    title: 'Our story',
    seo: { description: 'A workshop, a trailhead and a promise to repair.' },
    layout: [
      {
        block: 'hero',
        eyebrow: 'Mile marker 41',
        heading: 'Built where the road ends',
        text: 'Eleven people, six sewing machines and one very patient dog.',
        image: 'hero-camp',
        layout: 'full',
      },
      {
        block: 'richText',
        content: [
          { heading: 'A repair shop first' },
          'Tarnhollow started as a bench in the back of the trailhead store, where Dot Reyes patched other brands’ jackets. After the four-hundredth blown zipper she drew a jacket without the weak spot.',
          { heading: 'How we design' },
          'Fewer seams, standard parts, screws instead of glue. If we cannot repair it with what is in the drawer, we go back to the drawing board.',
          { heading: 'How we test' },
          'Everything spends a season with the volunteer trail crew before it gets a price tag. They are not gentle, and they write long letters.',
        ],
      },
      {
        block: 'media',
        image: 'hero-dawn',
        caption: 'The view from the loading dock. Really.',
        width: 'wide',
      },
      {
        block: 'callToAction',
        heading: 'Something broken?',
        text: 'Start a repair. It takes two minutes and one photo.',
        actions: [
          { label: 'Shipping, returns & repairs', kind: 'page', page: 'shipping-and-returns' },
        ],
      },
    ],
  },
  {
    slug: 'shipping-and-returns',
    title: 'Shipping, returns & repairs',
    layout: [{ block: 'richText', content: [...policies.shipping, ...policies.returns] }],
  },
  {
    slug: 'faq',
    title: 'FAQ',
    layout: [
      {
        block: 'faq',
        heading: 'Good questions',
        items: [
          {
            question: 'How do I pick a pack size?',
            answer:
              'One day: 20 liters. A weekend: 38. A week: 65. If in doubt, take the smaller one and leave the second pair of jeans at home.',
          },
          {
            question: 'Do your boots run true to size?',
            answer: 'Yes, for a medium-thick sock. Between sizes, go up.',
          },
          {
            question: 'When is sales tax added?',
            answer:
              'At checkout, once we know where the order is going. Prices in the shop are without it.',
          },
          {
            question: 'Can I return used gear?',
            answer: 'Within ninety days, yes. That is the point of ninety days.',
          },
          { question: 'Do you ship to Canada?', answer: 'Yes, from $18, free over $200.' },
        ],
      },
    ],
  },
  {
    slug: 'contact',
    title: 'Contact',
    layout: [
      {
        block: 'hero',
        heading: 'Find us at mile marker 41',
        text: 'There is coffee. There is usually a dog.',
        layout: 'plain',
      },
      {
        block: 'columns',
        columns: [
          {
            content: [
              { heading: 'Workshop' },
              '410 Gravel Pit Road, Tarn Hollow, CO 80001',
              'Thursday to Sunday, 8 to 5.',
            ],
          },
          {
            content: [
              { heading: 'E-mail' },
              'crew@tarnhollow.example',
              'A human answers within one business day.',
            ],
          },
          {
            content: [{ heading: 'Phone' }, '+1 303 555 0141', 'If it rings long, we are outside.'],
          },
        ],
      },
    ],
  },
]
