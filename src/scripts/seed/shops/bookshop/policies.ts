import type { DemoShop } from '../../shop.ts'

export const policies: DemoShop['policies'] = {
  shipping: [
    { heading: 'Versand' },
    'Was im Laden liegt, geht am selben Werktag auf die Reise, wenn Sie bis 15 Uhr bestellen. Alles andere besorgen wir über Nacht.',
    {
      list: [
        '**Deutschland**: 2,90 €, ab 29 € kostenlos. Ein bis zwei Werktage.',
        '**Österreich**: 5,90 €, ab 60 € kostenlos. Zwei bis vier Werktage.',
        '**Schweiz und übriges Europa**: 9,90 €. Drei bis sechs Werktage.',
      ],
    },
  ],
  returns: [
    { heading: 'Widerruf und Rückgabe' },
    'Sie können innerhalb von vierzehn Tagen ohne Angabe von Gründen widerrufen. Schreiben Sie uns einfach; wir schicken Ihnen einen Rücksendeschein.',
    'Hat ein Buch auf dem Weg eine Ecke verloren, ersetzen wir es sofort. Das angestoßene dürfen Sie verschenken.',
  ],
  privacy: [
    { heading: 'Datenschutz' },
    'Wir speichern, was wir brauchen, um Ihre Bestellung zu erfüllen, und löschen es, sobald das Gesetz es erlaubt. Was Sie lesen, geht nur Sie etwas an.',
  ],
  terms: [
    { heading: 'Allgemeine Geschäftsbedingungen' },
    'Alle Preise verstehen sich in Euro und enthalten die Mehrwertsteuer. Der Vertrag kommt mit unserer Bestellbestätigung zustande. Für Bücher gelten die gebundenen Ladenpreise.',
  ],
}
