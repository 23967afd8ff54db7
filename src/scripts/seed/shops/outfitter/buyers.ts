import type { DemoBuyer } from '../../shop.ts'

export const buyers: readonly DemoBuyer[] = [
  {
    name: 'Robin Achebe',
    email: 'shopper@tarnhollow.example',
    address: {
      line1: '28 Switchback Drive',
      city: 'Tarn Hollow',
      region: 'CO',
      postalCode: '80001',
      country: 'US',
    },
  },
  {
    name: 'Marisol Trent',
    email: 'marisol.trent@mail.example',
    address: {
      line1: '1190 Cottonwood Street',
      city: 'Dry Fork',
      region: 'UT',
      postalCode: '84001',
      country: 'US',
    },
  },
  {
    name: 'Wes Halloran',
    email: 'wes@halloran.example',
    address: {
      line1: '5 Ferry Landing',
      city: 'Copper Bay',
      region: 'WA',
      postalCode: '98001',
      country: 'US',
    },
  },
  {
    name: 'Danica Okoye',
    email: 'danica.okoye@mail.example',
    address: {
      line1: '700 Granite Avenue, Apt 3',
      city: 'Millstone',
      region: 'VT',
      postalCode: '05001',
      country: 'US',
    },
  },
  {
    name: 'Étienne Bouchard',
    email: 'etienne@bouchard.example',
    address: {
      line1: '62 chemin du Lac',
      city: 'Val-des-Pins',
      region: 'QC',
      postalCode: 'J0X 0X0',
      country: 'CA',
    },
  },
  {
    name: 'June Sandoval',
    email: 'june.sandoval@mail.example',
    address: {
      line1: '214 Arroyo Road',
      city: 'Piedra Alta',
      region: 'NM',
      postalCode: '87001',
      country: 'US',
    },
  },
  {
    name: 'Theo Lindqvist',
    email: 'theo@lindqvist.example',
    address: {
      line1: '9 Iron Range Way',
      city: 'North Shore',
      region: 'MN',
      postalCode: '55001',
      country: 'US',
    },
  },
]
