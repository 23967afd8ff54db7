import type { DemoPage } from '../../shop.ts'
import { policies } from './policies.ts'

export const pages: readonly DemoPage[] = [
  {
    slug: 'home',
    title: 'Startseite',
    seo: {
      title: 'Nachtfalter Buchhandlung',
      description:
        'Eine kleine Buchhandlung mit langem Abend: Romane, Krimis, Kinderbücher und alles, was man zum Lesen braucht.',
    },
    layout: [
      {
        block: 'hero',
        eyebrow: 'Buchhandlung seit 1987',
        heading: 'Für alle, die noch ein Kapitel lesen',
        text: 'Romane, Krimis, Kinderbücher und gute Ratschläge. Heute bestellt, morgen im Briefkasten.',
        image: 'hero-regale',
        layout: 'full',
        actions: [
          { label: 'Stöbern', kind: 'products' },
          { label: 'Unsere Empfehlungen', kind: 'category', category: 'empfehlungen' },
        ],
      },
      {
        block: 'featuredProducts',
        heading: 'Gerade auf dem Ladentisch',
        text: 'Vier Bücher, die wir in diesem Monat am häufigsten aus der Hand geben.',
        products: [
          'das-zweite-salz',
          'nebelgrund',
          'das-haus-am-ende-der-wiesen',
          'bruno-brumm-zieht-um',
        ],
      },
      { block: 'productGrid', heading: 'Romane', category: 'romane', sort: 'newest', limit: 8 },
      {
        block: 'callToAction',
        heading: 'Sie wissen nicht, was Sie lesen sollen?',
        text: 'Dann machen wir Ihnen ein Paket: vier Bücher, passend zu dem, was Sie mögen.',
        image: 'hero-leseecke',
        actions: [
          { label: 'Zum Überraschungspaket', kind: 'product', product: 'ueberraschungspaket' },
        ],
      },
      {
        block: 'productGrid',
        heading: 'Für kleine Leser',
        category: 'kinder',
        sort: 'newest',
        limit: 4,
      },
      {
        block: 'columns',
        heading: 'Bei uns',
        columns: [
          {
            content: [
              { heading: 'Über Nacht' },
              'Über eine halbe Million Titel besorgen wir bis zum nächsten Morgen, auch wenn sie hier nicht stehen.',
            ],
          },
          {
            content: [
              { heading: 'Gelesen' },
              'Was wir empfehlen, haben wir gelesen. Was uns nicht gefällt, sagen wir auch.',
            ],
          },
          {
            content: [
              { heading: 'Verpackt' },
              'Auf Wunsch als Geschenk, in Papier von alten Landkarten.',
            ],
          },
        ],
      },
    ],
  },
  {
    slug: 'ueber-uns',
    title: 'Über uns',
    seo: { description: 'Wer hinter dem Ladentisch steht.' },
    layout: [
      {
        block: 'hero',
        eyebrow: 'Zwei Räume, ein Ofen',
        heading: 'Die Buchhandlung mit dem langen Abend',
        text: 'Donnerstags haben wir bis zehn geöffnet. Wer bleibt, bekommt Tee.',
        image: 'hero-leseecke',
        layout: 'full',
      },
      {
        block: 'richText',
        content: [
          { heading: 'Wie es begann' },
          '1987 hat Edda Fenn im ehemaligen Kolonialwarenladen ihrer Großmutter das erste Regal aufgestellt. Die Schubladen für Zimt und Nelken gibt es noch; heute liegen darin Lesezeichen.',
          { heading: 'Was wir auswählen' },
          'Sechstausend Bücher passen in zwei Räume. Jedes davon hat jemand von uns ausgesucht, und fast jedes hat jemand gelesen. Der Rest ist über Nacht zu haben.',
          { heading: 'Warum Nachtfalter?' },
          'Weil sie zum Licht kommen und leise sind. Und weil ein aufgeschlagenes Buch von oben genauso aussieht.',
        ],
      },
      {
        block: 'media',
        image: 'hero-regale',
        caption: 'Die hintere Wand, sortiert nach Gefühl.',
        width: 'wide',
      },
    ],
  },
  {
    slug: 'versand-und-rueckgabe',
    title: 'Versand & Rückgabe',
    layout: [{ block: 'richText', content: [...policies.shipping, ...policies.returns] }],
  },
  {
    slug: 'fragen',
    title: 'Häufige Fragen',
    layout: [
      {
        block: 'faq',
        heading: 'Oft gefragt',
        items: [
          {
            question: 'Kann ich im Laden abholen?',
            answer:
              'Gern. Wählen Sie „Abholung im Laden“; wir schreiben Ihnen, sobald alles bereitliegt.',
          },
          {
            question: 'Besorgen Sie auch Bücher, die hier nicht stehen?',
            answer:
              'Ja, fast alles Lieferbare bis zum nächsten Werktag. Schreiben Sie uns Titel oder ISBN.',
          },
          {
            question: 'Verpacken Sie als Geschenk?',
            answer:
              'Ja, kostenlos. Vermerken Sie es im Hinweisfeld der Kasse, gern mit einem Satz für die Karte.',
          },
          {
            question: 'Warum gibt es keine Rabatte auf neue Bücher?',
            answer:
              'Weil ihre Preise gebunden sind: Sie kosten überall dasselbe. Das hält kleine Läden wie unseren am Leben.',
          },
          {
            question: 'Kommen Sie in Schulen?',
            answer: 'Mit Bücherkiste und Leselampe. Rufen Sie uns an.',
          },
        ],
      },
    ],
  },
  {
    slug: 'kontakt',
    title: 'Kontakt',
    layout: [
      {
        block: 'hero',
        heading: 'Kommen Sie vorbei',
        text: 'Die Klingel ist echt, der Kater auch.',
        layout: 'plain',
      },
      {
        block: 'columns',
        columns: [
          {
            content: [
              { heading: 'Laden' },
              'Nachtfalter Buchhandlung, Untere Kranzgasse 9, 99998 Falkenfleet',
              'Montag bis Samstag 10 bis 18 Uhr, donnerstags bis 22 Uhr.',
            ],
          },
          {
            content: [
              { heading: 'Schreiben' },
              'laden@nachtfalter.example',
              'Wir antworten am selben Tag, außer sonntags.',
            ],
          },
          { content: [{ heading: 'Anrufen' }, '+49 30 23125 014', 'Am liebsten vormittags.'] },
        ],
      },
    ],
  },
]
