import type { Drawing } from '../../pictures/drawings/index.ts'
import { photographer } from '../../goods.ts'
import type { DemoProduct, Text } from '../../shop.ts'
import { every } from '../../variants.ts'

const shot = photographer('summit')
const code = (value: string) => value.toUpperCase().replaceAll(' ', '')
const slugOf = (value: string) => value.toLowerCase().replaceAll(' ', '-')
const sizes = ['XS', 'S', 'M', 'L', 'XL'] as const

type Garment = {
  slug: string
  title: string
  summary: string
  description: Text
  categories: readonly string[]
  sku: string
  price: number
  was?: number
  sizes?: readonly string[]
  sizeName?: string
  tone: string
  what: string
  colours: Readonly<Record<string, Drawing>>
  /** Pieces per colour, spread over the sizes with most in the middle. */
  stock: readonly number[]
}

// Middle sizes sell most, so there are most of them; a small batch runs out at the edges first.
const spread = (pieces: number, index: number, count: number): number =>
  Math.max(
    0,
    Math.round((pieces / count) * (1.6 - (Math.abs(index - (count - 1) / 2) / count) * 2.6)),
  )

const garment = (spec: Garment): DemoProduct => {
  const { sizes: run = sizes, sizeName = 'Size' } = spec
  const colours = Object.keys(spec.colours)
  const picture = (colour: string) => `${spec.slug}-${slugOf(colour)}`
  return {
    slug: spec.slug,
    title: spec.title,
    summary: spec.summary,
    description: spec.description,
    categories: spec.categories,
    pictures: Object.entries(spec.colours).map(([colour, drawing]) =>
      shot(picture(colour), `${spec.what} in ${colour.toLowerCase()}`, spec.tone, drawing),
    ),
    ...every(spec.sku, { Color: colours, [sizeName]: run }, (chosen) => {
      const [colour, size] = [chosen['Color'] ?? '', chosen[sizeName] ?? '']
      return {
        code: `${code(colour)}-${code(size)}`,
        price: spec.price,
        ...(spec.was ? { compareAtPrice: spec.was } : {}),
        cost: Math.round(spec.price * 0.46),
        stock: spread(spec.stock[colours.indexOf(colour)] ?? 0, run.indexOf(size), run.length),
        image: picture(colour),
      }
    }),
  }
}

const shell = (colour: string, second: string): Drawing => ({
  of: 'jacket',
  cut: 'shell',
  colour,
  second,
})
const puffer = (colour: string, second: string): Drawing => ({
  of: 'jacket',
  cut: 'puffer',
  colour,
  second,
})
const fleece = (colour: string, second: string): Drawing => ({
  of: 'jacket',
  cut: 'fleece',
  colour,
  second,
})
const tee = (colour: string, second: string): Drawing => ({
  of: 'jacket',
  cut: 'tee',
  colour,
  second,
})

/** What is worn. */
export const clothing: readonly DemoProduct[] = [
  garment({
    slug: 'squall-shell',
    title: 'Squall Rain Shell',
    sku: 'TH-SQLL',
    price: 24900,
    tone: '#cfd8d8',
    what: 'Hooded rain shell',
    stock: [40, 26, 9],
    colours: {
      Lagoon: shell('#2f6f7a', '#f0a23c'),
      Ember: shell('#c8502f', '#2a2e30'),
      Lichen: shell('#7f8f5a', '#e9dfc3'),
    },
    categories: ['jackets', 'new'],
    summary: 'A three-layer shell that sheds a full day of rain and still breathes on the climb.',
    description: [
      'We tested the Squall in the wettest valley we could find, on people who had been told to keep moving. Three layers, fully taped, with a stiff brim that keeps the hood off your eyes when you turn your head.',
      'Pit zips run from elbow to hip, so you can dump heat without stopping. The chest pockets sit above a hip belt; the hem does not ride up under a pack.',
      {
        list: [
          '20,000 mm waterproof, 3-layer face fabric without PFAS',
          '14.2 oz in size M',
          'Repairable: we tape and patch shells for life',
        ],
      },
    ],
  }),
  garment({
    slug: 'drift-down-jacket',
    title: 'Drift Down Jacket',
    sku: 'TH-DRFT',
    price: 27900,
    was: 31900,
    tone: '#d9d6cc',
    what: 'Quilted down jacket',
    stock: [30, 18],
    colours: { Marigold: puffer('#d98a2f', '#2a2e30'), Slate: puffer('#46586a', '#f0a23c') },
    categories: ['jackets', 'sale'],
    summary: 'Light 750-fill down for camp, summit and the bus ride home.',
    description: [
      'The jacket you put on when you stop. Responsibly sourced 750-fill down in narrow baffles that do not leave cold stripes, inside a shell light enough to forget in the lid of your pack.',
      'It stuffs into its own left pocket and comes out looking like nothing happened. Cut to go over a fleece and under the Squall.',
    ],
  }),
  garment({
    slug: 'burrow-fleece',
    title: 'Burrow Fleece',
    sku: 'TH-BURW',
    price: 12900,
    tone: '#d5dcd0',
    what: 'Pile fleece jacket with a chest pocket',
    stock: [44, 24, 16],
    colours: {
      Oat: fleece('#e0d4bd', '#5a4632'),
      Spruce: fleece('#3f5d4f', '#d9a24a'),
      Rust: fleece('#a8553a', '#2f3b42'),
    },
    categories: ['jackets', 'midlayers'],
    summary: 'Deep-pile fleece made from old bottles, with a pocket that fits a field guide.',
    description: [
      'Warm when it is damp, soft after fifty washes and impossible to look serious in. The pile is knitted from recycled bottles and brushed on both sides.',
      'One big chest pocket, two hidden hand pockets and a collar that stands up to wind.',
    ],
  }),
  garment({
    slug: 'ridgeline-merino-tee',
    title: 'Ridgeline Merino Tee',
    sku: 'TH-RDGE',
    price: 6900,
    tone: '#d2d8cf',
    what: 'Merino T-shirt with a mountain print',
    stock: [60, 34, 22],
    colours: {
      Moss: tee('#6f7f6a', '#f1e8d4'),
      Sand: tee('#d8c4a0', '#3f5d4f'),
      Night: tee('#2f3b4c', '#e8b64c'),
    },
    categories: ['baselayers'],
    summary: 'Four days, one shirt. Merino that stays fresh longer than you do.',
    description: [
      'A 150-gram merino blend with just enough nylon to survive pack straps. It dries on your back, does not itch and, after the fourth day, is still welcome in the tent.',
      'The print is water-based and drawn from the ridge above our workshop.',
    ],
  }),
  garment({
    slug: 'talus-trail-pants',
    title: 'Talus Trail Pants',
    sku: 'TH-TALS',
    price: 11900,
    tone: '#cfd4cf',
    what: 'Hiking pants with reinforced knees',
    sizes: ['28', '30', '32', '34', '36', '38'],
    sizeName: 'Waist',
    stock: [48, 30],
    colours: {
      Bark: { of: 'trousers', colour: '#6b6a58', patch: '#4a493e' },
      Graphite: { of: 'trousers', colour: '#4a5157', patch: '#2f3539' },
    },
    categories: ['pants'],
    summary: 'Stretch where you bend, armor where you kneel.',
    description: [
      'Four-way stretch with a diamond gusset, so you can take the high step without negotiating. Knees and seat are double-layered with a ripstop we usually keep for packs.',
      'Five pockets, one of them zipped and deep enough for a map.',
    ],
  }),
  garment({
    slug: 'cairn-hiking-boot',
    title: 'Cairn Hiking Boot',
    sku: 'TH-CARN',
    price: 21900,
    tone: '#d6d3c9',
    what: 'Pair of leather hiking boots',
    sizes: ['7', '8', '9', '10', '11', '12'],
    sizeName: 'US size',
    stock: [36, 20],
    colours: {
      Chestnut: { of: 'boot', leather: '#8a5a36', trim: '#4a3426', laces: '#d8402f' },
      Basalt: { of: 'boot', leather: '#4b5358', trim: '#2b3033', laces: '#e8b23f' },
    },
    categories: ['footwear'],
    summary: 'Full-grain leather, a stitched sole, and a decade of trails.',
    description: [
      'A boot you break in once. Single-piece leather uppers mean fewer seams to leak, and the sole is stitched as well as glued, so a cobbler can replace it.',
      'Medium stiffness for scree and long descents with a load. Waterproof liner; rock-grade rubber with deep lugs.',
      'Between sizes? Go up half and wear a real sock.',
    ],
  }),
  garment({
    slug: 'skitter-trail-shoe',
    title: 'Skitter Trail Shoe',
    sku: 'TH-SKIT',
    price: 13900,
    was: 15900,
    tone: '#cbd5da',
    what: 'Pair of low trail shoes',
    sizes: ['7', '8', '9', '10', '11', '12'],
    sizeName: 'US size',
    stock: [30, 4],
    colours: {
      Tide: { of: 'boot', low: true, leather: '#5a6e73', trim: '#e08a2f', laces: '#f1ead6' },
      Clay: { of: 'boot', low: true, leather: '#a8573f', trim: '#2f3b42', laces: '#f1ead6' },
    },
    categories: ['footwear', 'sale'],
    summary: 'Low, light and grippy, for days when you mean to come back by lunch.',
    description: [
      'A fast shoe with a rock plate, so that you can look at the view instead of your feet. The mesh drains in a minute and dries in an hour.',
      'Eleven ounces each in size 9. Five-millimeter lugs, wide toe box, gaiter loop at the front.',
    ],
  }),
  garment({
    slug: 'tarn-beanie',
    title: 'Tarn Beanie',
    sku: 'TH-BEAN',
    price: 3400,
    tone: '#d3dadd',
    what: 'Knitted beanie with a pompom',
    sizes: ['One size'],
    stock: [38, 25, 0],
    colours: {
      Harbor: { of: 'hat', kind: 'beanie', colour: '#2f5a6b', second: '#f0a23c' },
      Berry: { of: 'hat', kind: 'beanie', colour: '#7a2f42', second: '#e9d3b0' },
      Fern: { of: 'hat', kind: 'beanie', colour: '#4f6b4a', second: '#e8c547' },
    },
    categories: ['accessories'],
    summary: 'Chunky knit, fleece band inside, pompom outside.',
    description: [
      'Knitted from recycled wool with a soft band where your forehead would otherwise complain. The pompom snaps off for helmets and serious occasions.',
      'One size fits most heads we know.',
    ],
  }),
  garment({
    slug: 'switchback-cap',
    title: 'Switchback Cap',
    sku: 'TH-SCAP',
    price: 3200,
    tone: '#d9d8cc',
    what: 'Five-panel cap with a mountain patch',
    sizes: ['One size'],
    stock: [32, 21],
    colours: {
      'Bone and spruce': { of: 'hat', kind: 'cap', colour: '#e9dfc8', second: '#2f5a4e' },
      'Sky and rust': { of: 'hat', kind: 'cap', colour: '#a9c0cc', second: '#a8553a' },
    },
    categories: ['accessories'],
    summary: 'A soft-brim cap that rolls up and springs back.',
    description: [
      'Quick-drying nylon, a brim you can stuff into a pocket and a buckle that does not catch your hair.',
      'Dark under the brim, so the snow does not blind you.',
    ],
  }),
  garment({
    slug: 'longhaul-socks',
    title: 'Longhaul Socks',
    sku: 'TH-SOCK',
    price: 2400,
    tone: '#d8d4cb',
    what: 'Pair of hiking socks',
    sizes: ['S', 'M', 'L'],
    stock: [70, 45],
    colours: {
      Granite: { of: 'socks', colour: '#7a8578', second: '#c8553a', stripe: '#f1e8d4' },
      Dusk: { of: 'socks', colour: '#56627a', second: '#e0a23f', stripe: '#e9dfc8' },
    },
    categories: ['accessories', 'footwear'],
    summary: 'Merino crew socks with a lifetime promise: hole, new pair.',
    description: [
      'Cushioned under the heel and ball, thin over the instep, and knitted without a toe seam. Mostly merino, so they smell of nothing much.',
      'If you walk through them, send us the remains and we send you another pair.',
    ],
  }),
]
