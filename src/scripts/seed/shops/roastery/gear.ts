import { photographer } from '../../goods.ts'
import type { DemoProduct } from '../../shop.ts'
import { every, single } from '../../variants.ts'

const shot = photographer('cafe')
const slugOf = (value: string) => value.toLowerCase().replaceAll(' ', '-')

const glazes = { Oat: '#e4d8c3', Clay: '#b4694a', Moss: '#5d7261', Ink: '#2f3b4a' } as const
const finishes = { 'Matt black': '#26241f', Steel: '#c9ccce', Sage: '#7d9182' } as const

/** What one brews with, drinks from and gives away. */
export const gear: readonly DemoProduct[] = [
  {
    slug: 'stoneware-mug',
    title: 'Row Mug',
    summary: 'A 300 ml stoneware mug with a bare clay foot, thrown in four glazes.',
    description: [
      'Thrown and glazed for us by a two-person pottery a few streets away. The foot is left bare, so you feel the clay before you feel the heat, and no two rims are quite the same.',
      'Holds 300 ml, which is one generous pour-over or a flat white with room to spare. Dishwasher-proof; the speckle is iron in the clay and will not wear off.',
    ],
    categories: ['cups'],
    pictures: Object.entries(glazes).map(([name, glaze]) =>
      shot(
        `stoneware-mug-${slugOf(name)}`,
        `Stoneware mug in ${name.toLowerCase()} glaze, filled with coffee`,
        '#dcc9ae',
        { of: 'mug', glaze },
      ),
    ),
    ...every('LR-MUG', { Colour: Object.keys(glazes) }, ({ Colour = '' }, i) => ({
      code: Colour.toUpperCase(),
      price: 1800,
      cost: 760,
      stock: [34, 21, 3, 0][i] ?? 0,
      image: `stoneware-mug-${slugOf(Colour)}`,
    })),
    related: ['espresso-pair', 'slow-sunday'],
  },
  {
    slug: 'espresso-pair',
    title: 'Espresso Pair',
    summary: 'Two small stoneware cups, made as a couple.',
    description: [
      'Sold in twos because nobody drinks espresso alone for long. The walls are thick and hold their warmth, the inside is curved so that the crema folds over itself.',
      '70 ml each. Warm them under the tap first; it makes more difference than the machine.',
    ],
    categories: ['cups', 'gifts'],
    pictures: [
      shot('espresso-pair', 'Two moss-green espresso cups side by side', '#d8c4a8', {
        of: 'mug',
        glaze: '#5d7261',
        pair: true,
      }),
    ],
    ...single({ sku: 'LR-ESPP', price: 2600, cost: 1100, stock: 18, image: 'espresso-pair' }),
  },
  {
    slug: 'cup-and-saucer',
    title: 'Counter Cup & Saucer',
    summary: 'The cup we use at the counter, with its wide saucer.',
    description: [
      'A heavy cup on a saucer wide enough for a biscuit, in the deep blue of our counter tiles. It stacks, it survives, and it keeps a cappuccino warm to the last mouthful.',
      '220 ml, glazed inside and out.',
    ],
    categories: ['cups'],
    pictures: [
      shot('cup-and-saucer', 'Dark blue cup on a saucer, filled with coffee', '#d9b59a', {
        of: 'mug',
        glaze: '#2f3b4a',
        saucer: true,
        speckles: false,
      }),
    ],
    ...single({ sku: 'LR-CUPS', price: 2200, cost: 900, stock: 27, image: 'cup-and-saucer' }),
  },
  {
    slug: 'heron-kettle',
    title: 'Heron Pouring Kettle',
    summary: 'A slim-necked stove kettle that pours exactly where you look.',
    description: [
      'A pouring kettle should disappear from your attention. The Heron is weighted so that the handle stays level when it is half empty, and its neck gives a stream as thin as a pencil.',
      'Steel, 0.9 litres, for gas, electric and induction hobs. The handle is oiled walnut and stays cool.',
      'Sage and black are powder-coated; brushed steel takes a patina that we rather like.',
    ],
    categories: ['brewers'],
    pictures: Object.entries(finishes).map(([name, finish]) =>
      shot(
        `heron-kettle-${slugOf(name)}`,
        `Gooseneck kettle in ${name.toLowerCase()} with a wooden handle`,
        '#d9c3a4',
        { of: 'kettle', finish, brushed: name === 'Steel' },
      ),
    ),
    ...every('LR-HERN', { Finish: Object.keys(finishes) }, ({ Finish = '' }, i) => ({
      code: ['BLK', 'STL', 'SGE'][i] ?? '',
      price: [6900, 6400, 6900][i] ?? 6900,
      cost: 3200,
      stock: [12, 15, 2][i] ?? 0,
      image: `heron-kettle-${slugOf(Finish)}`,
    })),
    related: ['cone-dripper', 'paper-filters'],
  },
  {
    slug: 'burr-hand-grinder',
    title: 'Milestone Hand Grinder',
    summary: 'Steel burrs, thirty-six clicks, and enough for two cups in half a minute.',
    description: [
      'Fresh grinding changes a cup more than any other purchase. The Milestone has conical steel burrs on two bearings, so it grinds evenly from espresso to cafetière and never wobbles.',
      'Thirty grams at a time. The lower half is turned beech, the crank folds away for travelling, and every part can be had as a spare.',
    ],
    categories: ['grinders'],
    pictures: [
      shot(
        'burr-hand-grinder',
        'Hand grinder with a dark green barrel and a beech jar',
        '#d6c6a6',
        { of: 'handGrinder', finish: '#3a4a45' },
      ),
      shot(
        'burr-hand-grinder-detail',
        'The crank and wooden knob of the hand grinder',
        '#d6c6a6',
        { of: 'handGrinder', finish: '#3a4a45' },
        { x: 940, y: 480, width: 760 },
      ),
    ],
    ...single({
      sku: 'LR-MILE',
      price: 8900,
      compareAtPrice: 9900,
      cost: 4400,
      stock: 9,
      image: 'burr-hand-grinder',
    }),
  },
  {
    slug: 'cone-dripper',
    title: 'Cone Dripper Set',
    summary: 'A ceramic dripper with its glass server: one pot, two cups.',
    description: [
      'Everything for a proper pour-over except the coffee. The cone has tall ribs that let the water run at its own speed, and it sits on a heat-proof server with a leather-tied wooden collar.',
      'For one to four cups. Takes size 02 papers; forty come in the box.',
    ],
    categories: ['brewers', 'gifts'],
    pictures: [
      shot('cone-dripper', 'Cream ceramic dripper on a glass server with fresh coffee', '#e0ceb0', {
        of: 'dripper',
        glaze: '#efe6d6',
      }),
    ],
    ...single({ sku: 'LR-CONE', price: 5400, cost: 2300, stock: 22, image: 'cone-dripper' }),
    related: ['paper-filters', 'heron-kettle', 'kebena-dawn'],
  },
  {
    slug: 'glass-server',
    title: 'Glass Server 600 ml',
    summary: 'The server on its own, for those who broke theirs.',
    description: [
      'It happens to all of us, usually on a Monday. Borosilicate glass, wooden collar, 600 ml to the brim.',
      'Fits our cone and most others of size 02.',
    ],
    categories: ['brewers'],
    pictures: [
      shot('glass-server', 'Round glass coffee server with a wooden collar', '#d8c8ae', {
        of: 'server',
      }),
    ],
    ...single({ sku: 'LR-SERV', price: 2800, cost: 1150, stock: 4, image: 'glass-server' }),
  },
  {
    slug: 'brass-cafetiere',
    title: 'Parlour Cafetière',
    summary: 'A copper-coloured press pot for six cups and good company.',
    description: [
      'An old design with a new filter: two meshes instead of one keep the grounds where they belong. The frame is steel in a warm copper tone and the glass lifts out for washing.',
      'One litre. Seventy grams of coarse coffee, four minutes, press slowly.',
    ],
    categories: ['brewers'],
    pictures: [
      shot('brass-cafetiere', 'Glass cafetière in a copper-coloured frame', '#dcbf9f', {
        of: 'cafetiere',
        frame: '#c08a4e',
      }),
    ],
    ...single({ sku: 'LR-PARL', price: 4800, cost: 2100, stock: 14, image: 'brass-cafetiere' }),
  },
  {
    slug: 'eight-sided-moka',
    title: 'Octave Moka Pot',
    summary: 'The eight-sided stove pot, in three sizes.',
    description: [
      'It hisses, it gurgles, it makes the kitchen smell like a holiday. The Octave is cast in one piece and has a safety valve you can actually clean.',
      'Use a medium-fine grind, fill the basket without tamping, and take it off the heat when it starts to sing.',
    ],
    categories: ['brewers'],
    pictures: [
      shot('eight-sided-moka', 'Polished moka pot with a black handle', '#d4c4b0', {
        of: 'mokaPot',
      }),
    ],
    ...every('LR-OCTA', { Cups: ['3', '6', '9'] }, (_, i) => ({
      code: ['3', '6', '9'][i] ?? '',
      price: [2900, 3600, 4400][i] ?? 0,
      cost: 1500,
      stock: [16, 11, 0][i] ?? 0,
      image: 'eight-sided-moka',
    })),
  },
  {
    slug: 'paper-filters',
    title: 'Paper Filters',
    summary: 'Unbleached cone papers that taste of nothing at all.',
    description: [
      'Oxygen-cleaned, folded by a machine older than we are, and free of that cardboard taste. Rinse once with hot water and forget about them.',
      'Size 02, for one to four cups.',
    ],
    categories: ['brewers'],
    pictures: [
      shot('paper-filters', 'A fan of cone filter papers in a paper band', '#cdb79a', {
        of: 'filterPack',
        paper: '#efe2c8',
        band: '#2f3b35',
        count: '100 papers',
      }),
    ],
    ...every('LR-PAPR', { Pack: ['100', '300'] }, (_, i) => ({
      code: ['100', '300'][i] ?? '',
      price: [650, 1700][i] ?? 0,
      cost: 240,
      stock: [150, 60][i] ?? 0,
      image: 'paper-filters',
    })),
  },
  {
    slug: 'brew-scale',
    title: 'Tally Brew Scale',
    summary: 'Weighs to a tenth of a gram and starts its own clock.',
    description: [
      'Put the cup on, and it tares; start to pour, and the timer runs. There is one button, and you will rarely need it.',
      'Up to two kilos, charged by USB-C, splash-proof. The display dims after a while so that breakfast stays breakfast.',
    ],
    categories: ['brewers'],
    pictures: [
      shot('brew-scale', 'Flat black scale with a cup of coffee on it', '#d2c5b2', {
        of: 'scale',
        colour: '#23211f',
        cup: '#d9cbb4',
      }),
    ],
    ...single({ sku: 'LR-TALL', price: 5900, cost: 2700, stock: 3, image: 'brew-scale' }),
  },
  {
    slug: 'commuter-tumbler',
    title: 'Commuter Tumbler',
    summary: 'A steel cup that keeps the morning hot until ten.',
    description: [
      'Double-walled steel with a ceramic lining, so that your coffee does not taste of tin. The lid closes with half a turn and really does not leak.',
      '350 ml. Bring it to the counter and we take thirty pence off your cup.',
    ],
    categories: ['cups'],
    pictures: [
      shot('commuter-tumbler-brick', 'Brick-red insulated tumbler with a black lid', '#dccab0', {
        of: 'flask',
        colour: '#b4472e',
        mark: 'LANTERN ROW',
        shape: 'tumbler',
        emblem: 'lantern',
      }),
      shot(
        'commuter-tumbler-forest',
        'Forest-green insulated tumbler with a black lid',
        '#dccab0',
        {
          of: 'flask',
          colour: '#2f4b3f',
          mark: 'LANTERN ROW',
          shape: 'tumbler',
          emblem: 'lantern',
        },
      ),
    ],
    ...every('LR-TUMB', { Colour: ['Brick', 'Forest'] }, ({ Colour = '' }, i) => ({
      code: Colour.toUpperCase(),
      price: 2400,
      cost: 980,
      stock: [31, 17][i] ?? 0,
      image: `commuter-tumbler-${slugOf(Colour)}`,
    })),
  },
  {
    slug: 'drinking-chocolate',
    title: 'Drinking Chocolate',
    summary: 'Shaved 70 % chocolate in a tin worth keeping.',
    description: [
      'Not cocoa powder but chocolate, shaved thin enough to melt in warm milk. Dominican beans, cane sugar, a little salt.',
      'Thirty grams a cup; 250 g in the tin. The tin fits exactly one bag of coffee afterwards.',
    ],
    categories: ['pantry', 'gifts'],
    pictures: [
      shot(
        'drinking-chocolate',
        'Round tin of drinking chocolate with a brass-coloured lid',
        '#d9bfa0',
        {
          of: 'tin',
          colour: '#5a2a1e',
          lid: '#c7a15a',
          name: 'Drinking Chocolate',
          line: 'Shaved, 70 % dark',
          art: { motif: 'tiles', ground: '#f3e3c5', ink: '#7a2f22', accent: '#d8983c' },
        },
      ),
    ],
    ...single({ sku: 'LR-CHOC', price: 1250, cost: 520, stock: 40, image: 'drinking-chocolate' }),
  },
  {
    slug: 'cascara-tea',
    title: 'Cascara',
    summary: 'The dried fruit of the coffee cherry, brewed like tea.',
    description: [
      'What is left when the bean is gone: a thin, sun-dried skin that tastes of hibiscus, raisin and rose. Growers have always drunk it; we were slow to learn.',
      'Ten grams to half a litre, six minutes. Cold with a slice of lemon it is the best thing about July.',
    ],
    categories: ['pantry'],
    pictures: [
      shot('cascara-tea', 'Tall green tin of cascara tea', '#d5c7a6', {
        of: 'tin',
        tall: true,
        colour: '#31543f',
        lid: '#d8c9a4',
        name: 'Cascara',
        line: 'Coffee cherry tea',
        art: { motif: 'leaves', ground: '#f3e4c8', ink: '#7a2f32', accent: '#e0803c' },
      }),
    ],
    ...single({ sku: 'LR-CASC', price: 1050, cost: 380, stock: 0, image: 'cascara-tea' }),
  },
  {
    slug: 'cold-brew',
    title: 'Cold Brew',
    summary: 'Eighteen hours slow, bottled without sugar.',
    description: [
      'Coarse coffee and cold water, left alone for eighteen hours and filtered twice. It keeps for eight weeks unopened, four days once you have started.',
      'Drink it over ice, or let it down with tonic and a strip of orange.',
    ],
    categories: ['pantry'],
    pictures: [
      shot('cold-brew', 'Three brown bottles of cold brew', '#cfc0a8', {
        of: 'bottle',
        glass: '#3a1d0e',
        cap: '#c7a15a',
        paper: '#f4ead7',
        name: 'Cold Brew',
        line: 'Eighteen hours slow',
        trio: true,
        art: { motif: 'rain', ground: '#24394a', ink: '#7fa3b8', accent: '#f2c879' },
      }),
    ],
    ...every('LR-COLD', { Pack: ['3 bottles', '6 bottles'] }, (_, i) => ({
      code: ['3', '6'][i] ?? '',
      price: [1350, 2500][i] ?? 0,
      cost: 560,
      stock: [24, 12][i] ?? 0,
      image: 'cold-brew',
    })),
  },
  {
    slug: 'tasting-set',
    title: 'Tasting Set',
    summary: 'Four coffees of 60 g, a card for your notes, a ribbon on top.',
    description: [
      'The quickest way to find out what you like: four little bags from four corners of our shelf, in the order we would drink them.',
      'With a card that asks the right questions and none of the embarrassing ones. Ground or whole; tell us in the note.',
    ],
    categories: ['gifts'],
    pictures: [
      shot('tasting-set', 'Gift box with a red ribbon and a printed wave pattern', '#ddc8a8', {
        of: 'carton',
        colour: '#f0e3cc',
        name: 'Tasting Set',
        line: 'Four coffees, 60 g each',
        brand: 'Lantern Row',
        ribbon: '#b4472e',
        wide: true,
        art: { motif: 'waves', ground: '#cfe0da', ink: '#2c5a55', accent: '#e07a3a' },
      }),
    ],
    ...single({
      sku: 'LR-TAST',
      price: 2200,
      compareAtPrice: 2600,
      cost: 940,
      stock: 33,
      image: 'tasting-set',
    }),
  },
  {
    slug: 'canvas-tote',
    title: 'Slow Down Tote',
    summary: 'Heavy canvas, long handles, good advice.',
    description: [
      'Twelve-ounce cotton that stands up by itself and carries four kilos of coffee without complaint. Printed by hand in the unit next door.',
      '38 × 42 cm. Wash it cold and it gets better.',
    ],
    categories: ['gifts'],
    pictures: [
      shot(
        'canvas-tote',
        'Natural canvas bag printed with a lantern and the words Slow down',
        '#c9b394',
        {
          of: 'tote',
          cloth: '#e8dcc4',
          print: '#7a2f22',
          slogan: 'Slow down',
          art: { motif: 'lantern', ground: '#e8dcc4', ink: '#7a2f22', accent: '#e3a13c' },
        },
      ),
    ],
    ...single({ sku: 'LR-TOTE', price: 1400, cost: 520, stock: 45, image: 'canvas-tote' }),
  },
  {
    slug: 'gift-card',
    title: 'Gift Card',
    summary: 'Good mornings, in four sizes.',
    description: [
      'Printed on thick card and posted in a kraft envelope, with your message written by one of us. Valid for three years, on everything in the shop.',
      'We post gift cards the same day, so a Friday order makes it to most Sunday birthdays.',
    ],
    categories: ['gifts'],
    pictures: [
      shot('gift-card', 'Printed gift card with a sunrise on a kraft envelope', '#d2b896', {
        of: 'giftCard',
        colour: '#2f3b35',
        envelope: '#d9b78e',
        title: 'A gift of good mornings',
        brand: 'Lantern Row',
        font: 'frauncesBlack',
        art: { motif: 'sunrise', ground: '#f3d9a4', ink: '#5b2f1d', accent: '#d9622b' },
      }),
    ],
    ...every('LR-GIFT', { Value: ['£15', '£30', '£50', '£100'] }, (_, i) => ({
      code: ['15', '30', '50', '100'][i] ?? '',
      price: [1500, 3000, 5000, 10000][i] ?? 0,
      stock: 500,
      image: 'gift-card',
    })),
  },
]
