import type { DemoPage } from '../../shop.ts'
import { policies } from './policies.ts'

export const pages: readonly DemoPage[] = [
  {
    slug: 'home',
    title: 'Home',
    seo: {
      title: 'Lantern Row Coffee Roasters',
      description: 'Small-batch coffee, roasted twice a week and posted the next morning.',
    },
    layout: [
      {
        block: 'hero',
        eyebrow: 'Roasted on Tuesdays and Thursdays',
        heading: 'Coffee worth getting up for',
        text: 'Small batches from growers we know by name, posted the morning after they leave the roaster.',
        image: 'hero-counter',
        layout: 'full',
        actions: [
          { label: 'Shop coffee', kind: 'category', category: 'coffee' },
          { label: 'How we work', kind: 'page', page: 'about' },
        ],
      },
      {
        block: 'featuredProducts',
        heading: 'On the counter this week',
        text: 'What we are drinking ourselves.',
        products: ['lamplighter-espresso', 'kebena-dawn', 'el-farolito', 'quiet-hours-decaf'],
      },
      {
        block: 'columns',
        columns: [
          {
            content: [
              { heading: 'Fresh, and dated' },
              'Every bag carries the day it was roasted. If yours is older than a week when it reaches you, the next one is on us.',
            ],
          },
          {
            content: [
              { heading: 'Ground for you' },
              'Tell us how you brew and we grind to match: filter, espresso or cafetière. Or leave it whole.',
            ],
          },
          {
            content: [
              { heading: 'Paid fairly' },
              'We buy directly where we can and print what we paid on the back of the bag.',
            ],
          },
        ],
      },
      {
        block: 'productGrid',
        heading: 'Single origins',
        category: 'single-origin',
        sort: 'newest',
        limit: 8,
      },
      {
        block: 'callToAction',
        heading: 'New here? Taste four first',
        text: 'Four little bags and a card for your notes. With WELCOME10 the first order is ten per cent lighter.',
        image: 'hero-hills',
        actions: [{ label: 'See the tasting set', kind: 'product', product: 'tasting-set' }],
      },
      {
        block: 'productGrid',
        heading: 'For your kitchen',
        category: 'equipment',
        sort: 'newest',
        limit: 4,
      },
    ],
  },
  {
    slug: 'about',
    title: 'About us',
    seo: { description: 'Who roasts your coffee, and how.' },
    layout: [
      {
        block: 'hero',
        eyebrow: 'Since a wet October',
        heading: 'Three people, one roaster, a lot of cups',
        text: 'Lantern Row began in a railway arch with a second-hand drum and a promise to keep it simple.',
        image: 'hero-hills',
        layout: 'full',
      },
      {
        block: 'richText',
        content: [
          { heading: 'How it started' },
          'Maren could not find the coffee she had drunk on a farm, so she roasted it herself. The first forty kilos went to neighbours, the second forty to their friends, and by spring the arch was too small.',
          { heading: 'How we buy' },
          'We choose a handful of growers and stay. Contracts run for three years, prices are agreed before the harvest, and we visit when the airline lets us. What we pay is printed on every bag.',
          { heading: 'How we roast' },
          'Twelve kilos at a time, by ear and by nose, with the numbers written down. Light enough that you taste the place, dark enough that you do not need a laboratory to brew it.',
        ],
      },
      {
        block: 'media',
        image: 'hero-counter',
        caption: 'The counter, a little before seven.',
        width: 'wide',
      },
      {
        block: 'callToAction',
        heading: 'Come and taste',
        text: 'We open the roastery every first Saturday. There is always a pot on.',
        actions: [{ label: 'Where to find us', kind: 'page', page: 'contact' }],
      },
    ],
  },
  {
    slug: 'shipping-and-returns',
    title: 'Shipping & returns',
    layout: [
      { block: 'richText', content: [...policies.shipping, ...policies.returns] },
      {
        block: 'callToAction',
        heading: 'Something arrived broken?',
        text: 'Send us a picture and we put a new one in the post.',
        actions: [{ label: 'Write to us', kind: 'url', url: 'mailto:hello@lantern-row.example' }],
      },
    ],
  },
  {
    slug: 'faq',
    title: 'Questions',
    layout: [
      {
        block: 'faq',
        heading: 'Asked at the counter',
        items: [
          {
            question: 'How long does coffee keep?',
            answer:
              'Best between one and six weeks after roasting, in its bag, in a cupboard. Please not in the fridge.',
          },
          {
            question: 'Which grind do I need?',
            answer:
              'Filter for pour-over and machines, espresso for espresso and moka pots, cafetière for press pots. If you own a grinder, always whole bean.',
          },
          {
            question: 'When do you post?',
            answer:
              'Orders placed before midnight on Monday and Wednesday are roasted the next day and leave us on Wednesday and Friday. Equipment goes out daily.',
          },
          {
            question: 'Can I change my order?',
            answer: 'Until it is roasted, yes. Reply to the confirmation and we sort it out.',
          },
          {
            question: 'Do you supply cafés?',
            answer: 'A few, nearby. Write to us and come for a tasting.',
          },
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
        heading: 'Knock on the arch',
        text: 'The bell has not worked since March.',
        layout: 'plain',
      },
      {
        block: 'columns',
        columns: [
          {
            content: [
              { heading: 'Visit' },
              'Lantern Row, Arch 14, Tanner’s Yard, Port Ellery PE4 2LR.',
              'Weekdays 7 to 4, Saturdays 8 to 2.',
            ],
          },
          {
            content: [
              { heading: 'Write' },
              'hello@lantern-row.example',
              'We answer within a day, usually with a cup in the other hand.',
            ],
          },
          {
            content: [
              { heading: 'Call' },
              '+44 1632 960 214',
              'Mornings are best; the roaster is loud after lunch.',
            ],
          },
        ],
      },
    ],
  },
]
