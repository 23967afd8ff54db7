import type { DemoBuyer } from '../../shop.ts'

export const buyers: readonly DemoBuyer[] = [
  {
    name: 'Nell Ashcombe',
    email: 'shopper@lantern-row.example',
    address: {
      line1: '3 Ropewalk Cottages',
      city: 'Port Ellery',
      postalCode: 'PE4 1QD',
      country: 'GB',
    },
  },
  {
    name: 'Idris Pell',
    email: 'idris.pell@mail.example',
    address: {
      line1: 'Flat 6, Custom House',
      city: 'Marrow Quay',
      postalCode: 'MQ2 7HT',
      country: 'GB',
    },
  },
  {
    name: 'Harriet Oduya',
    email: 'harriet@oduya.example',
    address: { line1: '41 Larkspur Road', city: 'Thornwick', postalCode: 'TW8 3NB', country: 'GB' },
  },
  {
    name: 'Callum Rae',
    email: 'callum.rae@post.example',
    address: {
      line1: '12 Glebe Terrace',
      city: 'Inverlossie',
      postalCode: 'IV1 9ZZ',
      country: 'GB',
    },
  },
  {
    name: 'Aoife Brannock',
    email: 'aoife@brannock.example',
    address: { line1: '8 Mill Lane', city: 'Ballinrae', postalCode: 'D00 X1Y2', country: 'IE' },
  },
  {
    name: 'Lucien Moreau',
    email: 'lucien.moreau@courriel.example',
    address: {
      line1: '17 rue des Tilleuls',
      city: 'Saint-Aubrac',
      postalCode: '00120',
      country: 'FR',
    },
  },
  {
    name: 'Priya Vance',
    email: 'priya.vance@mail.example',
    address: {
      line1: 'The Old Forge, Church Hill',
      city: 'Netherby',
      postalCode: 'NB5 6LE',
      country: 'GB',
    },
  },
]
