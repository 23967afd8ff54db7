import type { Drawing } from '../../pictures/drawings/index.ts'
import { photographer } from '../../goods.ts'
import type { DemoProduct } from '../../shop.ts'
import { every, single } from '../../variants.ts'

const shot = photographer('summit')
const slugOf = (value: string) => value.toLowerCase().replaceAll(' ', '-')

/** A choice of colours with one picture each. */
const coloured = (
  slug: string,
  sku: string,
  look: {
    what: string
    tone: string
    price: number
    was?: number
    colours: Readonly<Record<string, Drawing>>
    stock: readonly number[]
  },
) => ({
  pictures: Object.entries(look.colours).map(([colour, drawing]) =>
    shot(
      `${slug}-${slugOf(colour)}`,
      `${look.what} in ${colour.toLowerCase()}`,
      look.tone,
      drawing,
    ),
  ),
  ...every(sku, { Color: Object.keys(look.colours) }, ({ Color = '' }, index) => ({
    code: Color.toUpperCase().replaceAll(' ', ''),
    price: look.price,
    ...(look.was ? { compareAtPrice: look.was } : {}),
    cost: Math.round(look.price * 0.5),
    stock: look.stock[index] ?? 0,
    image: `${slug}-${slugOf(Color)}`,
  })),
})

const pack = (
  size: 'small' | 'medium' | 'large',
  colour: string,
  accent: string,
  rolltop = false,
): Drawing => ({ of: 'backpack', size, colour, accent, rolltop })

/** What is carried, slept in and cooked on. */
export const equipment: readonly DemoProduct[] = [
  {
    slug: 'atlas-65-pack',
    title: 'Atlas 65 Pack',
    summary: 'A load carrier for a week without shops.',
    description: [
      'Sixty-five liters on a frame that puts the weight on your hips and leaves your shoulders alone. The back length adjusts with the pack on, which is when you find out that it needs to.',
      'A lid that turns into a day bag, a full-length side zip so you never have to unpack the stove to reach the socks, and fabric you could drag behind a truck. Please do not.',
      {
        list: [
          '4 lb 1 oz, carries up to 55 lb',
          'Rain cover in the base',
          'Sleeping bag compartment with its own door',
        ],
      },
    ],
    categories: ['backpacks'],
    ...coloured('atlas-65-pack', 'TH-ATLS', {
      what: 'Large hiking pack',
      tone: '#cfd8d8',
      price: 28900,
      colours: {
        Spruce: pack('large', '#2f5a4e', '#f08a3c'),
        Ember: pack('large', '#b04a2f', '#f3d9a0'),
      },
      stock: [12, 6],
    }),
    related: ['hollow-2-tent', 'stratus-sleeping-bag'],
  },
  {
    slug: 'portage-38-rolltop',
    title: 'Portage 38 Rolltop',
    summary: 'The weekend pack with a mouth that shuts out the weather.',
    description: [
      'Roll it three times, clip it, and stand in the shower if you like. Thirty-eight liters for two nights or one very organized three.',
      'Stretch side pockets you can reach while walking, a hip belt that unclips for the train, and daisy chains for the things you always forget to pack inside.',
    ],
    categories: ['backpacks', 'new'],
    ...coloured('portage-38-rolltop', 'TH-PORT', {
      what: 'Rolltop hiking pack',
      tone: '#d9d6cc',
      price: 17900,
      colours: {
        Brick: pack('medium', '#c8553a', '#f3d9a0', true),
        Ocean: pack('medium', '#2f6278', '#f0a23c', true),
        Wheat: pack('medium', '#c9a35a', '#2f3b42', true),
      },
      stock: [15, 9, 2],
    }),
  },
  {
    slug: 'pika-20-daypack',
    title: 'Pika 20 Daypack',
    summary: 'Small, tough, and quick up a hill.',
    description: [
      'Room for a shell, a lunch and an opinion. The Pika rides high and close so that you can scramble with it, and it stands up on its own when you put it down.',
      'Sleeve for a water bladder or a laptop; we do not judge.',
    ],
    categories: ['backpacks'],
    ...coloured('pika-20-daypack', 'TH-PIKA', {
      what: 'Small daypack',
      tone: '#c6d2dc',
      price: 8900,
      was: 9900,
      colours: {
        Night: pack('small', '#3c4f6b', '#e8c547'),
        Moss: pack('small', '#66764a', '#e9dfc3'),
        Plum: pack('small', '#6b3f58', '#f0a23c'),
      },
      stock: [28, 19, 7],
    }),
  },
  {
    slug: 'hollow-2-tent',
    title: 'Hollow 2 Tent',
    summary: 'A two-person dome that goes up in the time it takes to complain about it.',
    description: [
      'Two poles, one hub, color-coded feet. The Hollow stands by itself, so you can pick it up, shake out the sand and put it where the view is better.',
      'Two doors mean nobody climbs over anybody. The fly reaches the ground all around and sheds wind from any side.',
      { list: ['3 lb 6 oz packed', '30 sq ft floor, 43 in peak', 'Field repair kit included'] },
    ],
    categories: ['tents'],
    ...coloured('hollow-2-tent', 'TH-HOLL', {
      what: 'Dome tent with an open door',
      tone: '#cfd6d8',
      price: 38900,
      colours: {
        Sunrise: { of: 'tent', shape: 'dome', fly: '#e08a2f', inner: '#f1e2bf', poles: '#2a2e30' },
        Sage: { of: 'tent', shape: 'dome', fly: '#7a9078', inner: '#efe6cf', poles: '#2a2e30' },
      },
      stock: [8, 5],
    }),
  },
  {
    slug: 'homestead-ridge-tent',
    title: 'Homestead Ridge Tent',
    summary: 'A-frame canvas for long weekends and short drives.',
    description: [
      'Some tents are for distance; this one is for staying. Breathable cotton blend, wooden-tipped poles and enough headroom to put your pants on like a person.',
      'Sleeps four, or two with a dog and ambitions.',
    ],
    categories: ['tents'],
    ...coloured('homestead-ridge-tent', 'TH-HOME', {
      what: 'Ridge tent with an open door',
      tone: '#d5dcd0',
      price: 54900,
      was: 62900,
      colours: {
        Meadow: { of: 'tent', shape: 'ridge', fly: '#5f7a63', inner: '#e9dfc3', poles: '#b98d48' },
      },
      stock: [3],
    }),
  },
  {
    slug: 'stratus-sleeping-bag',
    title: 'Stratus Sleeping Bag',
    summary: 'Down warmth to 20 °F, with a foot box you can turn around in.',
    description: [
      'A mummy bag for people who do not sleep like mummies: narrow where it matters, wide at the knees. Hydrophobic down keeps its loft when the tent does not.',
      'The draft collar closes with one hand and the zipper has never once eaten the fabric in our tests. We were trying.',
    ],
    categories: ['sleep'],
    pictures: [
      shot('stratus-sleeping-bag', 'Blue mummy sleeping bag with an amber lining', '#d2d8de', {
        of: 'sleepingBag',
        colour: '#34548a',
        lining: '#f0a23c',
      }),
    ],
    ...every('TH-STRT', { Length: ['Regular', 'Long'] }, (_, i) => ({
      code: ['REG', 'LNG'][i] ?? '',
      price: [29900, 31900][i] ?? 0,
      cost: 15500,
      stock: [14, 6][i] ?? 0,
      image: 'stratus-sleeping-bag',
    })),
  },
  {
    slug: 'cloudbed-mat',
    title: 'Cloudbed Mat',
    summary: 'Closed-cell foam that never goes flat.',
    description: [
      'Inflatable mats are lovely until two in the morning. The Cloudbed is dimpled foam: it weighs nothing, cannot leak and doubles as a seat, a splint and a sled.',
      'R-value 2.1. Straps included.',
    ],
    categories: ['sleep'],
    ...coloured('cloudbed-mat', 'TH-CLBD', {
      what: 'Rolled sleeping mat',
      tone: '#d9d7d0',
      price: 5400,
      colours: {
        Coral: { of: 'matRoll', colour: '#c9573c', strap: '#2a2e30' },
        Pine: { of: 'matRoll', colour: '#3f6a58', strap: '#e0a23f' },
      },
      stock: [40, 33],
    }),
  },
  {
    slug: 'lowboy-hammock',
    title: 'Lowboy Hammock',
    summary: 'Parachute cloth between two trees and you.',
    description: [
      'Holds four hundred pounds and packs to the size of a grapefruit. The straps are wide, because bark is skin.',
      'Set it at thirty degrees, lie across the diagonal and cancel the afternoon.',
    ],
    categories: ['sleep', 'camp'],
    pictures: [
      shot('lowboy-hammock', 'Teal and amber hammock on two ropes', '#d4dad6', {
        of: 'hammock',
        cloth: '#2f6f7a',
        second: '#f0a23c',
      }),
    ],
    ...single({ sku: 'TH-LOWB', price: 7900, cost: 3100, stock: 26, image: 'lowboy-hammock' }),
  },
  {
    slug: 'firefly-headlamp',
    title: 'Firefly 400 Headlamp',
    summary: 'Four hundred lumens, one big button, gloves welcome.',
    description: [
      'Hold for red, press for white, double-press for everything. The Firefly remembers the last mode, so it will not blind your tentmate at midnight.',
      'USB-C, forty hours on low, and it takes three AAA cells when there is no socket for a week.',
    ],
    categories: ['lighting'],
    ...coloured('firefly-headlamp', 'TH-FIRE', {
      what: 'Headlamp on its strap',
      tone: '#c9d1d6',
      price: 5900,
      colours: {
        Amber: { of: 'headlamp', body: '#e08a2f', strap: '#2f3b42' },
        Slate: { of: 'headlamp', body: '#5a6b74', strap: '#a8553a' },
      },
      stock: [44, 30],
    }),
  },
  {
    slug: 'ember-lantern',
    title: 'Ember Camp Lantern',
    summary: 'Warm light for the table, dim enough for stars.',
    description: [
      'An LED lantern that looks the way a lantern should. The glow is warm, the dimmer goes all the way down and the top hook swings flat.',
      'Ninety hours at reading level; charges a phone in an emergency.',
    ],
    categories: ['lighting', 'camp'],
    pictures: [
      shot('ember-lantern', 'Green camp lantern, glowing', '#b9c3c4', {
        of: 'lantern',
        body: '#2f5a4e',
      }),
    ],
    ...single({ sku: 'TH-EMBR', price: 6900, cost: 2900, stock: 17, image: 'ember-lantern' }),
  },
  {
    slug: 'pocket-burner-kit',
    title: 'Pocket Burner & Pot',
    summary: 'Boils a liter in three and a half minutes, then hides in the pot.',
    description: [
      'A burner the size of a hen’s egg with a flame you can turn down to a real simmer. The pot has a bail, a spout and measuring lines you can read by headlamp.',
      'Fuel not included; it does not travel well by mail.',
    ],
    categories: ['kitchen'],
    pictures: [
      shot('pocket-burner-kit', 'Camp pot on a gas burner with a blue flame', '#d0d6d8', {
        of: 'stove',
        pot: '#b9bdbf',
      }),
    ],
    ...single({ sku: 'TH-BURN', price: 8400, cost: 3600, stock: 21, image: 'pocket-burner-kit' }),
    related: ['trail-pot'],
  },
  {
    slug: 'trail-pot',
    title: 'Trail Pot',
    summary: 'Hard-anodized, folding handle, no nonsense.',
    description: [
      'One good pot beats a nest of bad ones. The base is ribbed so that it stays on the burner and heats evenly, and the lid strains pasta without drama.',
      'Two sizes that fit into each other.',
    ],
    categories: ['kitchen'],
    pictures: [
      shot('trail-pot', 'Anodized camp pot with a lid', '#d6d8d3', {
        of: 'stove',
        pot: '#7f8c8f',
        potOnly: true,
      }),
    ],
    ...every('TH-TPOT', { Volume: ['1 L', '2 L'] }, (_, i) => ({
      code: ['1L', '2L'][i] ?? '',
      price: [3900, 4900][i] ?? 0,
      cost: 1900,
      stock: [25, 0][i] ?? 0,
      image: 'trail-pot',
    })),
  },
  {
    slug: 'enamel-mug',
    title: 'Campfire Enamel Mug',
    summary: 'Chips with dignity, survives everything else.',
    description: [
      'Twelve ounces of steel and glass. Put it in the embers, on the stove or on a nail by the door.',
      'Every chip is a story; some of ours are true.',
    ],
    categories: ['kitchen'],
    ...coloured('enamel-mug', 'TH-MUGS', {
      what: 'Enamel mug filled with coffee',
      tone: '#d4d9d2',
      price: 1800,
      colours: {
        Navy: { of: 'mug', glaze: '#2f4f6b', enamel: '#f1ece0' },
        Rust: { of: 'mug', glaze: '#a84f33', enamel: '#f1ece0' },
        Cream: { of: 'mug', glaze: '#eee5d2', enamel: '#2f4f6b' },
      },
      stock: [52, 40, 31],
    }),
  },
  {
    slug: 'basin-bottle',
    title: 'Basin Bottle',
    summary: 'Cold for a day, hot for half of one, dented for life.',
    description: [
      'Double-walled steel with a loop you can carry on one finger. The mouth is wide enough for ice and narrow enough to drink from on the move.',
      'Lid seals come free, forever. Just ask.',
    ],
    categories: ['kitchen', 'accessories'],
    pictures: [
      shot('basin-bottle-spruce', 'Green insulated bottle with a carrying loop', '#cfd8d8', {
        of: 'flask',
        colour: '#2f5a4e',
        mark: 'TARNHOLLOW',
        font: 'condensed',
        shape: 'growler',
        loop: true,
      }),
      shot('basin-bottle-ember', 'Orange insulated bottle with a carrying loop', '#d9d6cc', {
        of: 'flask',
        colour: '#c8602f',
        mark: 'TARNHOLLOW',
        font: 'condensed',
        shape: 'bottle',
        loop: true,
      }),
    ],
    ...every(
      'TH-BASN',
      { Color: ['Spruce', 'Ember'], Volume: ['21 oz', '32 oz'] },
      ({ Color = '', Volume = '' }, i) => ({
        code: `${Color.toUpperCase()}-${Volume.replace(' ', '').toUpperCase()}`,
        price: Volume === '21 oz' ? 3600 : 4400,
        cost: 1500,
        stock: [24, 30, 16, 5][i] ?? 0,
        image: `basin-bottle-${slugOf(Color)}`,
      }),
    ),
  },
  {
    slug: 'longstride-poles',
    title: 'Longstride Trekking Poles',
    summary: 'Aluminum poles that lock with a flick and stay locked.',
    description: [
      'Your knees will notice on the way down. Three sections with flick locks you can work in mittens, cork-foam grips and carbide tips.',
      'Sold as a pair, spares sold singly.',
    ],
    categories: ['accessories'],
    pictures: [
      shot('longstride-poles', 'Pair of red trekking poles, crossed', '#d3d9de', {
        of: 'poles',
        shaft: '#c8452f',
        grip: '#3b3a38',
      }),
    ],
    ...single({ sku: 'TH-POLE', price: 9800, cost: 4200, stock: 19, image: 'longstride-poles' }),
  },
  {
    slug: 'eddy-dry-bag',
    title: 'Eddy Dry Bag',
    summary: 'Welded seams, roll top, whatever the river says.',
    description: [
      'Throw it in the canoe, under the canoe or after the canoe. The lower half is coated twice, the shoulder strap floats.',
      'Three sizes that nest inside each other when they are empty.',
    ],
    categories: ['accessories'],
    pictures: [
      shot('eddy-dry-bag-10-l', 'Blue 10 liter dry bag', '#d6dad8', {
        of: 'dryBag',
        colour: '#2f7296',
        litres: '10 L',
      }),
      shot('eddy-dry-bag-20-l', 'Yellow 20 liter dry bag', '#d6dad8', {
        of: 'dryBag',
        colour: '#e8b23f',
        litres: '20 L',
      }),
      shot('eddy-dry-bag-35-l', 'Red 35 liter dry bag', '#d6dad8', {
        of: 'dryBag',
        colour: '#c04a34',
        litres: '35 L',
      }),
    ],
    ...every('TH-EDDY', { Volume: ['10 L', '20 L', '35 L'] }, ({ Volume = '' }, i) => ({
      code: Volume.replace(' ', ''),
      price: [2900, 3700, 4800][i] ?? 0,
      cost: 1400,
      stock: [33, 27, 4][i] ?? 0,
      image: `eddy-dry-bag-${slugOf(Volume)}`,
    })),
  },
  {
    slug: 'true-compass',
    title: 'True Baseplate Compass',
    summary: 'Works without bars, batteries or updates.',
    description: [
      'A liquid-filled compass on a clear plate, with a declination screw and scales for the maps you really use. Glows for hours after a minute under the headlamp.',
      'Comes with a card that explains it in six drawings.',
    ],
    categories: ['accessories'],
    pictures: [
      shot('true-compass', 'Baseplate compass on a folded map', '#c9cfc6', {
        of: 'compass',
        ring: '#2f5a4e',
      }),
    ],
    ...single({
      sku: 'TH-TRUE',
      price: 4200,
      compareAtPrice: 4800,
      cost: 1800,
      stock: 23,
      image: 'true-compass',
    }),
  },
  {
    slug: 'perch-camp-chair',
    title: 'Perch Camp Chair',
    summary: 'Two pounds of sitting down.',
    description: [
      'Shock-corded poles, one piece of cloth, sixty seconds. The Perch is high enough to get out of and low enough for the fire.',
      'Wide feet for sand; holds three hundred pounds.',
    ],
    categories: ['camp'],
    ...coloured('perch-camp-chair', 'TH-PRCH', {
      what: 'Packable camp chair',
      tone: '#d5d8d2',
      price: 10900,
      colours: {
        Brick: { of: 'campChair', cloth: '#c8553a', frame: '#3a4145' },
        Juniper: { of: 'campChair', cloth: '#3f6a6a', frame: '#3a4145' },
      },
      stock: [13, 11],
    }),
  },
  {
    slug: 'gift-card',
    title: 'Gift Card',
    summary: 'Somebody else’s next trip.',
    description: [
      'A printed card in a kraft envelope, or by e-mail if you remembered this morning. Never expires, like most good ideas.',
      'Add a note at checkout and we write it by hand.',
    ],
    categories: ['accessories'],
    pictures: [
      shot('gift-card', 'Gift card with a mountain range on a kraft envelope', '#c9cdc4', {
        of: 'giftCard',
        colour: '#1f4a42',
        envelope: '#cdb48c',
        title: 'GO OUTSIDE. IT’S ON ME.',
        brand: 'Tarnhollow',
        font: 'condensedBlack',
        art: { motif: 'ridges', ground: '#f3d9a4', ink: '#1f4a42', accent: '#f08a3c' },
      }),
    ],
    ...every('TH-GIFT', { Value: ['$25', '$50', '$100', '$250'] }, (_, i) => ({
      code: ['25', '50', '100', '250'][i] ?? '',
      price: [2500, 5000, 10000, 25000][i] ?? 0,
      stock: 500,
      image: 'gift-card',
    })),
  },
]
