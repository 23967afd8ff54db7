import { bookmarks } from '../../files/bookmarks.ts'
import { photographer } from '../../goods.ts'
import type { DemoProduct } from '../../shop.ts'
import { every, single } from '../../variants.ts'

const shot = photographer('library')
const cloths = {
  Nachtblau: '#2f4a5a',
  Ziegel: '#a84a35',
  Moos: '#4f6f52',
  Pflaume: '#5a3f63',
} as const
const shades = { Tanne: '#2f4b3f', Senf: '#d0993a' } as const
const small = (name: string) => name.toLowerCase()

/** What lies beside the books. */
export const things: readonly DemoProduct[] = [
  {
    slug: 'lesetagebuch',
    title: 'Lesetagebuch',
    summary: 'Ein Leinenheft für Titel, Sätze und Widerspruch.',
    description: [
      'Hundertzwanzig Seiten für hundert Bücher: vorn ein Register, hinten Platz für Leihgaben und ihre Rückkehr. Das Papier verträgt Füller, das Gummiband hält auch Eintrittskarten.',
      'Gebunden von einer Buchbinderei um die Ecke, in vier Leinen.',
    ],
    categories: ['papier', 'geschenke'],
    pictures: Object.entries(cloths).map(([name, cloth]) =>
      shot(
        `lesetagebuch-${small(name)}`,
        `Leinenheft in ${name} mit Gummiband und Bleistift`,
        '#c2b59c',
        { of: 'notebook', cloth, band: '#d9a03c', title: 'Lesetagebuch' },
      ),
    ),
    ...every('NF-LTB', { Leinen: Object.keys(cloths) }, ({ Leinen = '' }, i) => ({
      code: Leinen.toUpperCase(),
      price: 1900,
      cost: 780,
      stock: [33, 18, 4, 0][i] ?? 0,
      image: `lesetagebuch-${small(Leinen)}`,
    })),
    related: ['bleistifte-satzanfang'],
    asks: [{ label: 'Name auf dem Vorsatz', kind: 'text', maxLength: 30 }],
  },
  {
    slug: 'bleistifte-satzanfang',
    title: 'Bleistifte „Satzanfang“',
    summary: 'Fünf Bleistifte, fünf Anfänge, ein guter Schluss.',
    description: [
      'Es war einmal. Kapitel eins. Und dann. Plötzlich. Ende gut. Fünf sechseckige Bleistifte mit Goldprägung, Härte HB, aus Linde.',
      'Im Schuber aus Graupappe. Der Radiergummi am Ende ist ernst gemeint.',
    ],
    categories: ['papier', 'geschenke'],
    pictures: [
      shot('bleistifte-satzanfang', 'Fünf farbige Bleistifte mit goldener Prägung', '#b9c2b2', {
        of: 'pencils',
        colours: ['#2f4a5a', '#c9573c', '#d9a03c', '#4f6f52', '#6a3f5a'],
        words: ['ES WAR EINMAL', 'KAPITEL EINS', 'UND DANN', 'PLÖTZLICH', 'ENDE GUT'],
      }),
    ],
    ...single({
      sku: 'NF-BLEI',
      price: 950,
      compareAtPrice: 1150,
      cost: 380,
      stock: 60,
      image: 'bleistifte-satzanfang',
    }),
  },
  {
    slug: 'leselampe-nachtfalter',
    title: 'Leselampe Nachtfalter',
    summary: 'Warmes Licht, das nur aufs Buch fällt.',
    description: [
      'Ein Schirm aus Stahl, ein Arm aus Messing und genau so viel Licht, wie eine Seite braucht. Wer daneben schläft, merkt nichts davon.',
      'Dimmbar in drei Stufen, mit Textilkabel. Das Leuchtmittel lässt sich wechseln.',
    ],
    categories: ['leseecke'],
    pictures: Object.entries(shades).map(([name, shade]) =>
      shot(
        `leselampe-${small(name)}`,
        `Leselampe mit Schirm in ${name} und Messingarm, eingeschaltet`,
        '#8f8f9f',
        { of: 'deskLamp', shade },
      ),
    ),
    ...every('NF-LAMP', { Schirm: Object.keys(shades) }, ({ Schirm = '' }, i) => ({
      code: Schirm.toUpperCase(),
      price: 8900,
      compareAtPrice: 10900,
      cost: 4100,
      stock: [8, 2][i] ?? 0,
      image: `leselampe-${small(Schirm)}`,
    })),
  },
  {
    slug: 'ueberraschungspaket',
    title: 'Überraschungspaket',
    summary: 'Vier Bücher, von uns ausgesucht, mit Schleife.',
    description: [
      'Sagen Sie uns drei Bücher, die Sie mochten, und eines, das Sie weggelegt haben. Wir packen vier Titel, die dazu passen, darunter mindestens einen, auf den Sie selbst nicht gekommen wären.',
      'Schon gelesen? Dann tauschen wir.',
    ],
    categories: ['geschenke', 'empfehlungen'],
    pictures: [
      shot('ueberraschungspaket', 'Stapel aus vier Büchern mit roter Schleife', '#c3b3a6', {
        of: 'bookStack',
        ribbon: '#b03a3a',
        volumes: [
          { title: 'Winterquartier', colour: '#2f4a5a' },
          { title: 'Das zweite Salz', colour: '#c9573c' },
          { title: 'Herr Ebel schweigt', colour: '#e3cfa4' },
          { title: 'Stille Post', colour: '#4f6f52' },
        ],
      }),
    ],
    ...every('NF-PAKET', { Richtung: ['Romane', 'Krimis', 'Querbeet'] }, (_, i) => ({
      code: ['ROM', 'KRI', 'QUE'][i] ?? '',
      price: 6900,
      cost: 4200,
      stock: [20, 12, 15][i] ?? 0,
      image: 'ueberraschungspaket',
    })),
    asks: [
      { label: 'Drei Bücher, die Sie mochten', kind: 'longText', maxLength: 300 },
      { label: 'Eines, das Sie weggelegt haben', kind: 'text', maxLength: 120 },
    ],
  },
  {
    slug: 'puzzle-stadt-der-buecher',
    title: 'Puzzle „Stadt der Bücher“',
    summary: 'Tausend Teile, eine Stadt, kein Ende vor Mitternacht.',
    description: [
      'Ein Marktplatz, dessen Häuser Bücher sind: Man erkennt sie an den Rücken. Gezeichnet für uns, gedruckt auf fester Pappe, mit Leinenprägung.',
      'Tausend Teile, 68 × 48 Zentimeter. Ein Teil fehlt nie, versprochen.',
    ],
    categories: ['geschenke'],
    pictures: [
      shot('puzzle-stadt-der-buecher', 'Puzzlekarton mit geometrischem Muster', '#aab6c0', {
        of: 'carton',
        colour: '#f1e6d0',
        name: 'Stadt der Bücher',
        line: 'Puzzle, 1000 Teile',
        brand: 'Nachtfalter',
        font: 'garamond',
        wide: true,
        art: { motif: 'tiles', ground: '#e9dcc0', ink: '#22405a', accent: '#d9653c' },
      }),
    ],
    ...single({
      sku: 'NF-PUZZ',
      price: 2400,
      cost: 1000,
      stock: 16,
      image: 'puzzle-stadt-der-buecher',
    }),
  },
  {
    slug: 'buechertasche',
    title: 'Büchertasche',
    summary: 'Feste Baumwolle für sieben Taschenbücher oder zwei dicke Wälzer.',
    description: [
      'Mit doppeltem Boden, damit die Ecken heil bleiben, und Henkeln, die über den Wintermantel passen.',
      'Bedruckt mit dem Satz, den wir am häufigsten hören.',
    ],
    categories: ['geschenke'],
    pictures: [
      shot(
        'buechertasche',
        'Dunkelblaue Stofftasche mit der Aufschrift Nur noch ein Kapitel',
        '#c7bca0',
        {
          of: 'tote',
          cloth: '#2a3a52',
          print: '#f1e3c0',
          slogan: 'Nur noch ein Kapitel',
          font: 'garamond',
        },
      ),
    ],
    ...single({ sku: 'NF-TASC', price: 1600, cost: 590, stock: 42, image: 'buechertasche' }),
  },
  {
    slug: 'lesetee',
    title: 'Lesetee',
    summary: 'Rooibos, Orange und Kakao für lange Abende, ohne Koffein.',
    description: [
      'Er darf zehn Minuten ziehen, und wenn das Kapitel spannend ist, auch zwanzig: bitter wird er nicht. Mit Orangenschale, Kakaoschale und etwas Zimt.',
      'Hundert Gramm in der Dose, das reicht für etwa drei Romane.',
    ],
    categories: ['leseecke', 'geschenke'],
    pictures: [
      shot('lesetee', 'Hohe blaue Teedose mit Mondmotiv', '#b6aebc', {
        of: 'tin',
        tall: true,
        colour: '#22304a',
        lid: '#b8893f',
        name: 'Lesetee',
        line: 'Rooibos, Orange, Kakao',
        brand: 'NACHTFALTER',
        art: { motif: 'moon', ground: '#1a2438', ink: '#101828', accent: '#f1dca7' },
      }),
    ],
    ...single({ sku: 'NF-TEE', price: 1290, cost: 470, stock: 38, image: 'lesetee' }),
  },
  {
    slug: 'lesebecher',
    title: 'Lesebecher',
    summary: 'Ein großer Becher, der nicht kippelt, wenn man umblättert.',
    description: [
      'Breiter Fuß, dicker Henkel, 400 Milliliter. Steinzeug, innen glasiert, spülmaschinenfest.',
      'Gedreht in einer Werkstatt am Bodden. Ist gerade keiner da, drehen sie einen.',
    ],
    categories: ['leseecke'],
    pictures: [
      shot('lesebecher', 'Großer graublauer Becher mit Tee', '#c2b8a4', {
        of: 'mug',
        glaze: '#8fa3ad',
      }),
    ],
    backorderLimit: 12,
    ...single({ sku: 'NF-BECH', price: 2200, cost: 860, stock: 0, image: 'lesebecher' }),
  },
  {
    slug: 'lesezeichen-zum-ausdrucken',
    title: 'Zwölf Lesezeichen zum Ausdrucken',
    summary: 'Ein Blatt, eine Schere, zwölf Ausreden fürs Weiterlesen.',
    description: [
      'Eine PDF-Datei für ein Blatt A4: zwölf Lesezeichen zum Ausschneiden, für die Stelle, an der man eingeschlafen ist, und für die, an der man zu weit gefahren ist.',
      'Nach der Zahlung sofort zum Herunterladen. Am schönsten auf festem Papier.',
    ],
    kind: 'digital',
    files: [
      {
        title: 'Zwölf Lesezeichen',
        version: 'A4',
        name: 'lesezeichen.pdf',
        mimetype: 'application/pdf',
        bytes: bookmarks,
      },
    ],
    categories: ['papier', 'geschenke'],
    pictures: [
      shot('lesezeichen', 'Bedrucktes Blatt mit Ranken auf einem blauen Umschlag', '#b9c2c4', {
        of: 'giftCard',
        colour: '#4f6f52',
        envelope: '#2f4a5a',
        title: 'Zwölf Lesezeichen',
        brand: 'Nachtfalter',
        font: 'garamond',
        art: { motif: 'leaves', ground: '#f2ead8', ink: '#2f4a5a', accent: '#d0993a' },
      }),
    ],
    ...single({ sku: 'NF-LZPDF', price: 350, stock: 0, image: 'lesezeichen' }),
  },
  {
    slug: 'langer-abend',
    title: 'Paket „Langer Abend“',
    summary: 'Tasche, Tee und fünf Bleistifte: fehlt nur noch das Buch.',
    description: [
      'Wir legen den Lesetee und die Bleistifte „Satzanfang“ in die Büchertasche, und darin ist noch Platz für sechs Taschenbücher.',
      'Zusammen günstiger als einzeln. Gepackt wird, wenn Sie bestellen.',
    ],
    categories: ['geschenke'],
    pictures: [
      shot('langer-abend', 'Weinrote Stofftasche mit der Aufschrift Ein langer Abend', '#b6aebc', {
        of: 'tote',
        cloth: '#5a3f4a',
        print: '#f1dca7',
        slogan: 'Ein langer Abend',
        font: 'garamond',
      }),
    ],
    parts: [
      { sku: 'NF-TASC', quantity: 1 },
      { sku: 'NF-TEE', quantity: 1 },
      { sku: 'NF-BLEI', quantity: 1 },
    ],
    ...single({ sku: 'NF-ABEND', price: 3400, stock: 0, image: 'langer-abend' }),
  },
  {
    slug: 'gutschein',
    title: 'Büchergutschein',
    summary: 'Wenn man den Geschmack kennt, aber nicht das Regal.',
    description: [
      'Kommt mit Ihrem Gruß per E-Mail, gleich oder an dem Tag, den Sie wählen. Wer lieber etwas in der Hand hat, lässt ihn sich selbst schicken und druckt ihn aus.',
      'Er läuft nicht ab, und was übrig ist, bleibt darauf.',
    ],
    kind: 'gift_card',
    ownAmount: { minimum: 1000, maximum: 20_000, step: 500 },
    categories: ['geschenke'],
    pictures: [
      shot('gutschein', 'Gutscheinkarte mit Blättermuster auf einem roten Umschlag', '#bfb29e', {
        of: 'giftCard',
        colour: '#22304a',
        envelope: '#a84a3c',
        title: 'Ein Stapel Vorfreude',
        brand: 'Nachtfalter',
        font: 'garamond',
        art: { motif: 'leaves', ground: '#efe4cc', ink: '#4f6f52', accent: '#d9705c' },
      }),
    ],
    ...every('NF-GUT', { Wert: ['15 €', '25 €', '50 €', '100 €'] }, (_, i) => ({
      code: ['15', '25', '50', '100'][i] ?? '',
      price: [1500, 2500, 5000, 10000][i] ?? 0,
      stock: 0,
      image: 'gutschein',
    })),
  },
]
