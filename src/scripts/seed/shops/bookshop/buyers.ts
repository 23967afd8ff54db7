import type { DemoBuyer } from '../../shop.ts'

export const buyers: readonly DemoBuyer[] = [
  {
    name: 'Wiebke Sand',
    email: 'shopper@nachtfalter.example',
    address: { line1: 'Deichstraße 4', city: 'Falkenfleet', postalCode: '99998', country: 'DE' },
  },
  {
    name: 'Konrad Vielhaber',
    email: 'konrad@vielhaber.example',
    address: { line1: 'Lindenhof 21', city: 'Oberquell', postalCode: '99997', country: 'DE' },
  },
  {
    name: 'Mina Taşkıran',
    email: 'mina.t@post.example',
    address: { line1: 'Am Güterbahnhof 7', city: 'Neustedt', postalCode: '99996', country: 'DE' },
  },
  {
    name: 'Rosalie Pichler',
    email: 'rosalie.pichler@post.example',
    address: { line1: 'Mühlgasse 3', city: 'Sankt Ellmar', postalCode: '9999', country: 'AT' },
  },
  {
    name: 'Reto Ammann',
    email: 'reto@ammann.example',
    address: { line1: 'Seeweg 15', city: 'Obersee', postalCode: '9999', country: 'CH' },
  },
  {
    name: 'Friederike Blum',
    email: 'f.blum@post.example',
    address: { line1: 'Kirschallee 88', city: 'Falkenfleet', postalCode: '99998', country: 'DE' },
  },
  {
    name: 'Anton Quedenfeldt',
    email: 'anton@quedenfeldt.example',
    address: { line1: 'Hafenstieg 2', city: 'Wellhaven', postalCode: '99995', country: 'DE' },
  },
]
