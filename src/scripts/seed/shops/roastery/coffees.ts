import type { LabelArt } from '../../pictures/labelArt.ts'
import type { DemoProduct, Text } from '../../shop.ts'
import { every } from '../../variants.ts'

type Coffee = {
  slug: string
  title: string
  summary: string
  origin: string
  notes: string
  bag: string
  paper?: string
  art: LabelArt
  tone: string
  description: Text
  categories: readonly string[]
  /** Price of 250 g in pence. */
  price: number
  was?: number
  sku: string
  /** Bags of 250 g, 500 g and 1 kg in the shed; spread over the grinds. */
  stock: readonly [number, number, number]
}

const sizes = ['250 g', '500 g', '1 kg'] as const
const grinds = ['Whole bean', 'Filter', 'Espresso', 'Cafetière'] as const
const sizeFactor = { '250 g': 1, '500 g': 1.9, '1 kg': 3.6 } as const
const share = [0.5, 0.25, 0.15, 0.1] as const

// Bigger bags are cheaper by weight; prices end on 50 pence or a whole pound.
const scaled = (price: number, size: string): number =>
  Math.round((price * (sizeFactor[size as keyof typeof sizeFactor] ?? 1)) / 50) * 50

const coffee = (spec: Coffee): DemoProduct => ({
  slug: spec.slug,
  title: spec.title,
  summary: spec.summary,
  description: [
    ...spec.description,
    { heading: 'In the cup' },
    `${spec.notes}. Roasted on Tuesdays and Thursdays, posted the next morning; best between one and six weeks after the date on the bag.`,
  ],
  categories: spec.categories,
  pictures: [
    {
      name: spec.slug,
      alt: `A 250 g bag of ${spec.title} on a sunlit table`,
      picture: {
        kind: 'product',
        set: 'cafe',
        tone: spec.tone,
        drawing: {
          of: 'coffeeBag',
          bag: spec.bag,
          art: spec.art,
          name: spec.title,
          origin: spec.origin,
          notes: spec.notes,
          ...(spec.paper ? { paper: spec.paper } : {}),
        },
      },
    },
    {
      name: `${spec.slug}-label`,
      alt: `The label of ${spec.title}, close up`,
      picture: {
        kind: 'product',
        set: 'cafe',
        tone: spec.tone,
        closeUp: { x: 804, y: 853, width: 760 },
        drawing: {
          of: 'coffeeBag',
          bag: spec.bag,
          art: spec.art,
          name: spec.title,
          origin: spec.origin,
          notes: spec.notes,
          ...(spec.paper ? { paper: spec.paper } : {}),
        },
      },
    },
  ],
  ...every(spec.sku, { Size: sizes, Grind: grinds }, ({ Size = '', Grind = '' }) => {
    const [size, grind] = [
      sizes.indexOf(Size as (typeof sizes)[number]),
      grinds.indexOf(Grind as (typeof grinds)[number]),
    ]
    const price = scaled(spec.price, Size)
    return {
      code: `${Size.replace(' ', '').toUpperCase()}-${['WB', 'FI', 'ES', 'CA'][grind] ?? ''}`,
      price,
      ...(spec.was ? { compareAtPrice: scaled(spec.was, Size) } : {}),
      cost: Math.round(price * 0.44),
      stock: Math.floor((spec.stock[size] ?? 0) * (share[grind] ?? 0)),
    }
  }),
})

/** The coffees of the season. */
export const coffees: readonly DemoProduct[] = [
  coffee({
    slug: 'lamplighter-espresso',
    title: 'Lamplighter',
    sku: 'LR-LAMP',
    price: 950,
    stock: [180, 90, 60],
    tone: '#e0c6a4',
    summary: 'Our house espresso: dark chocolate, toasted hazelnut and a long caramel finish.',
    origin: 'House espresso',
    notes: 'Dark chocolate, hazelnut, caramel',
    bag: '#b4472e',
    art: { motif: 'lantern', ground: '#2b2320', ink: '#f2d9a0', accent: '#f0a840' },
    categories: ['blends', 'espresso'],
    description: [
      'Lamplighter is the coffee that is in our own grinder when the shutters go up. We blend a natural Brazilian for body with a washed Guatemalan for shape, and roast them apart so that each gets the time it wants.',
      'It is a forgiving espresso. Eighteen grams in, thirty-six out in half a minute gives you something thick and sweet; with milk it turns into a bar of good chocolate. If you have just bought your first machine, **start here**.',
    ],
  }),
  coffee({
    slug: 'slow-sunday',
    title: 'Slow Sunday',
    sku: 'LR-SLOW',
    price: 900,
    stock: [140, 80, 40],
    tone: '#d9c6a8',
    summary: 'A gentle filter blend for big pots, long tables and second helpings.',
    origin: 'Filter blend',
    notes: 'Brown sugar, red apple, almond',
    bag: '#d8b98c',
    paper: '#fffaf0',
    art: { motif: 'waves', ground: '#f6e7c8', ink: '#2f5d62', accent: '#d9713c' },
    categories: ['blends', 'filter'],
    description: [
      'Made for the pot that stands on the table all morning. Slow Sunday keeps its sweetness as it cools, which is when most filter coffee gives up.',
      'Colombian and Rwandan lots, roasted light to medium. Sixty grams a litre is our starting point; grind a touch coarser for a batch brewer and take your time.',
    ],
  }),
  coffee({
    slug: 'kebena-dawn',
    title: 'Kebena Dawn',
    sku: 'LR-KEBE',
    price: 1250,
    stock: [64, 24, 10],
    tone: '#e6cfa9',
    summary: 'A washed Ethiopian that smells of bergamot and tastes of ripe apricot.',
    origin: 'Ethiopia · Washed',
    notes: 'Bergamot, apricot, honey',
    bag: '#2f3b35',
    art: { motif: 'sunrise', ground: '#f3d9a4', ink: '#5b2f1d', accent: '#d9622b' },
    categories: ['single-origin', 'filter'],
    description: [
      'Some three hundred growers bring their cherries to the Kebena washing station, most of them from gardens smaller than a tennis court. The coffee is fermented overnight, washed in mountain water and dried on raised beds for twelve days.',
      'Brewed as a pour-over it is closer to tea than to what you may think of as coffee: floral, clear, with a honeyed end. Try it black before you reach for anything else.',
      'We pay the station directly and publish the price on the bag.',
    ],
  }),
  coffee({
    slug: 'muthiga-ridge',
    title: 'Muthiga Ridge',
    sku: 'LR-MUTH',
    price: 1350,
    stock: [40, 14, 0],
    tone: '#dcbfa6',
    summary: 'Kenyan brightness: blackcurrant, grapefruit and a syrupy body.',
    origin: 'Kenya · AA',
    notes: 'Blackcurrant, grapefruit, cane sugar',
    bag: '#5b2038',
    art: { motif: 'birds', ground: '#f2d3c0', ink: '#4a1a2d', accent: '#e0604a' },
    categories: ['single-origin', 'filter'],
    description: [
      'From red volcanic soil high above the tea line. Muthiga Ridge is the coffee we hand to people who say that coffee is bitter: it is juicy, almost like a cordial, and it never turns sharp.',
      'The beans are double-soaked, as is the custom there, which cleans up the flavour and gives that long blackcurrant finish. A small lot; when it is gone we wait for next spring.',
    ],
  }),
  coffee({
    slug: 'el-farolito',
    title: 'El Farolito',
    sku: 'LR-FARO',
    price: 1100,
    stock: [96, 48, 22],
    tone: '#d6c7ab',
    summary: 'A Colombian from one family farm: red apple, panela and milk chocolate.',
    origin: 'Colombia · Huila',
    notes: 'Red apple, panela, milk chocolate',
    bag: '#ece2cf',
    art: { motif: 'leaves', ground: '#f0e6d2', ink: '#3d5a41', accent: '#c9553a' },
    categories: ['single-origin', 'filter', 'espresso'],
    description: [
      'Nidia and her two brothers grow caturra on four hectares so steep that the mule is the only vehicle. Every picking is kept apart and tasted before it goes into the lot.',
      'It does everything well. As filter it is crisp and round, as espresso it gains a toffee weight. If two people in your house cannot agree on a coffee, this is the one.',
    ],
  }),
  coffee({
    slug: 'tres-volcanes',
    title: 'Tres Volcanes',
    sku: 'LR-TRES',
    price: 1050,
    stock: [88, 40, 18],
    tone: '#cfc4a6',
    summary: 'Guatemalan classic with cocoa, orange peel and a clean, dry finish.',
    origin: 'Guatemala · Antigua',
    notes: 'Cocoa, orange peel, cinnamon',
    bag: '#c39a6d',
    art: { motif: 'ridges', ground: '#dfe5d4', ink: '#27463c', accent: '#d98a3a' },
    categories: ['single-origin', 'espresso'],
    description: [
      'Three volcanoes look down on the drying patios, and one of them still smokes. The ash makes the soil light and rich in minerals; the cold nights slow the cherries down.',
      'Expect cocoa and orange peel with a whisper of cinnamon. A little firmer than our Colombian and lovely in a moka pot.',
    ],
  }),
  coffee({
    slug: 'boa-tarde',
    title: 'Boa Tarde',
    sku: 'LR-BOAT',
    price: 850,
    was: 980,
    stock: [120, 70, 44],
    tone: '#e2c8a0',
    summary: 'Natural Brazilian, low in acidity, with peanut brittle and cherry.',
    origin: 'Brazil · Natural',
    notes: 'Peanut brittle, cherry, cocoa nib',
    bag: '#3f6a4a',
    art: { motif: 'tiles', ground: '#f6e7c2', ink: '#2f5a3c', accent: '#e3a52f' },
    categories: ['single-origin', 'espresso'],
    description: [
      'Dried in the fruit under the afternoon sun, which is where its name and its cherry sweetness come from. Hardly any acidity, a creamy body, and a finish like peanut brittle.',
      'An easy single origin for espresso machines at home, and the backbone of most things we blend.',
    ],
  }),
  coffee({
    slug: 'isoko-hills',
    title: 'Isoko Hills',
    sku: 'LR-ISOK',
    price: 1200,
    stock: [52, 20, 8],
    tone: '#dcc3b4',
    summary: 'Rwandan red bourbon: rosehip, mandarin and black tea.',
    origin: 'Rwanda · Red bourbon',
    notes: 'Rosehip, mandarin, black tea',
    bag: '#6d7f6a',
    art: { motif: 'birds', ground: '#f2d3c0', ink: '#31443c', accent: '#df6b45' },
    categories: ['single-origin', 'filter'],
    description: [
      'Grown on terraces around a lake where the morning fog stays until ten. The cooperative is run by women who bought the washing station themselves, beam by beam.',
      'Delicate and sweet, with a tannic edge that makes it a fine afternoon cup. We like it in a cafetière, four minutes, no stirring.',
    ],
  }),
  coffee({
    slug: 'gayo-mist',
    title: 'Gayo Mist',
    sku: 'LR-GAYO',
    price: 1150,
    stock: [34, 12, 4],
    tone: '#c9bda4',
    summary: 'Sumatran, wet-hulled and deep: cedar, dark honey, black pepper.',
    origin: 'Sumatra · Wet-hulled',
    notes: 'Cedar, dark honey, black pepper',
    bag: '#26302f',
    art: { motif: 'rain', ground: '#2c4643', ink: '#7fa59a', accent: '#e6c98a' },
    categories: ['single-origin', 'espresso'],
    description: [
      'Rain falls every afternoon in the Gayo highlands, so the beans are hulled while still damp. It turns them a jade green and gives them that deep, woody taste nothing else has.',
      'For people who like their coffee low and long: little acidity, plenty of body, and a pepper note that lingers.',
    ],
  }),
  coffee({
    slug: 'las-nubes-honey',
    title: 'Las Nubes',
    sku: 'LR-NUBE',
    price: 1400,
    stock: [26, 8, 0],
    tone: '#e4d2a8',
    summary: 'Costa Rican honey process with nectarine, vanilla and golden syrup.',
    origin: 'Costa Rica · Honey',
    notes: 'Nectarine, vanilla, golden syrup',
    bag: '#e0a63c',
    paper: '#fff7e4',
    art: { motif: 'stripes', ground: '#fbe7b5', ink: '#d9713c', accent: '#f0b54a' },
    categories: ['single-origin', 'filter'],
    description: [
      'Honey has nothing to do with bees: it is what growers call coffee that dries with the sticky fruit still on. It takes patience and a rake, and pays in sweetness.',
      'Las Nubes is all stone fruit and syrup. A treat for the weekend, and a coffee that guests ask about.',
    ],
  }),
  coffee({
    slug: 'quiet-hours-decaf',
    title: 'Quiet Hours',
    sku: 'LR-QUIE',
    price: 1000,
    stock: [70, 30, 16],
    tone: '#c8c2b4',
    summary: 'Decaf without apology: mountain-water process, cocoa and dried fig.',
    origin: 'Decaf · Mexico',
    notes: 'Cocoa, dried fig, toasted oat',
    bag: '#33476a',
    art: { motif: 'moon', ground: '#1f2d48', ink: '#0f1830', accent: '#f1dca7' },
    categories: ['blends', 'decaf', 'filter', 'espresso'],
    description: [
      'For the cup after dinner. The caffeine is washed out with mountain water and nothing else, slowly enough that the flavour stays where it is.',
      'Rounder than most decafs and happy in any brewer. We drink it ourselves, and not only at night.',
    ],
  }),
  coffee({
    slug: 'cloud-terrace-geisha',
    title: 'Cloud Terrace',
    sku: 'LR-CLOU',
    price: 2600,
    stock: [12, 0, 0],
    tone: '#e3d5c4',
    summary: 'A tiny lot of Panamanian Geisha: jasmine, white peach, lemongrass.',
    origin: 'Panama · Geisha',
    notes: 'Jasmine, white peach, lemongrass',
    bag: '#f3ece2',
    paper: '#ffffff',
    art: { motif: 'sunrise', ground: '#e7efe9', ink: '#6f8f86', accent: '#e8b7a0' },
    categories: ['single-origin', 'filter'],
    description: [
      'Forty kilos came to us this year and we roast them two kilos at a time. Geisha is a shy variety: it yields little, ripens late and then outshines everything else on the table.',
      'Use soft water just off the boil and a clean paper filter. You will smell jasmine before you have poured the second time.',
    ],
  }),
]
