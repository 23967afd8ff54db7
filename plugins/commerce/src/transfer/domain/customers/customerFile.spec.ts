import { expect, it } from 'vitest'

import { readOwnCustomers, readShopifyCustomers } from './readCustomers.ts'

const address = {
  address_line1: 'Am Wall 1',
  address_city: 'Bremen',
  address_postal_code: '28195',
  address_country: 'DE',
}

it('a customer whose lines were sorted anew keeps name, groups and taxes', () => {
  const blank = { email: 'ada@x.test', name: '', groups: '', tax_exempt: '' }
  const person = { email: 'Ada@x.test', name: 'Ada', groups: 'Regulars', tax_exempt: 'yes' }
  const [found] = readOwnCustomers([
    { line: 2, cells: { ...blank, ...address, address_name: 'Ada' } },
    { line: 3, cells: person },
  ])
  expect(found?.item).toMatchObject({ name: 'Ada', groups: ['Regulars'], taxExempt: true })
})

it('an address without a number of its own has the customer’s', () => {
  const [found] = readShopifyCustomers([
    {
      line: 2,
      cells: {
        'First Name': 'Ada',
        'Last Name': 'Byron',
        Email: 'ada@x.test',
        Phone: '555 0100',
        'Default Address Address1': 'Am Wall 1',
        'Default Address City': 'Bremen',
        'Default Address Zip': '28195',
        'Default Address Country Code': 'DE',
        'Default Address Phone': '',
      },
    },
  ])
  expect(found?.item?.addresses).toMatchObject([{ phone: '555 0100' }])
})
