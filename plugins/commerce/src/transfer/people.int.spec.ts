import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openTransfer, type OpenTransfer } from './testing/openTransfer.ts'
import { tableOf } from './testing/sameTable.ts'

let house: OpenTransfer
let other: OpenTransfer

beforeAll(async () => {
  house = await openTransfer(await createTestDatabase({ migrated: false }))
  other = await openTransfer(await createTestDatabase({ migrated: false }))
})

afterAll(() => Promise.all([house.close(), other.close()]))

type Doc = Record<string, unknown> & { readonly id: string }

const find = async (collection: string, where: object, { shop } = house): Promise<Doc[]> => {
  const { docs } = await shop.payload.find({
    collection: collection as never,
    where: where as never,
    depth: 0,
    pagination: false,
  })
  return docs as unknown as Doc[]
}

const customer = async (email: string, from = house) =>
  (await find('customers', { email: { equals: email } }, from))[0]

const bring = async (content: string, into = house) =>
  into.run((await into.check(content, content.startsWith('{') ? 'file.json' : 'file.csv')).id)

const SHOPIFY = [
  'First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Default Address Address1,Default Address Address2,Default Address City,Default Address Province Code,Default Address Country Code,Default Address Zip,Default Address Phone,Phone,Accepts SMS Marketing,Tags,Note,Tax Exempt',
  "Ada,Byron,Ada@People.test,no,,12 St James’s Square,,London,,GB,SW1Y 4JH,'+44 20 7946 0000,,no,,,no",
  'Grace,Hopper,grace@people.test,yes,Navy,1 Pier,,New York,NY,US,10001,,,no,,,yes',
  'No,Street,lost@people.test,no,,,,Paris,,FR,,,,no,,,no',
  'Not,Mail,nobody,no,,,,,,,,,,no,,,no',
].join('\r\n')

describe('customers of a Shopify shop', () => {
  it('come in with their addresses, and what cannot is told on its line', async () => {
    const checked = await house.check(SHOPIFY)
    expect(checked).toMatchObject({
      kind: 'customers',
      plan: { create: 3, change: 0, same: 0, refuse: 1 },
    })
    expect(await customer('ada@people.test')).toBeUndefined()
    const said = (await house.rows(checked.id)).flatMap(({ notes }) => notes)
    expect(said).toEqual([
      {
        line: 4,
        level: 'warning',
        message: expect.stringContaining('line1: This is needed.') as string,
      },
      { line: 5, level: 'error', message: '“nobody” is no e-mail address.' },
    ])
    expect(await house.run(checked.id)).toMatchObject({ outcome: { create: 3, refuse: 1 } })
    expect(await customer('ada@people.test')).toMatchObject({
      name: 'Ada Byron',
      taxExempt: false,
      addresses: [
        {
          name: 'Ada Byron',
          line1: '12 St James’s Square',
          city: 'London',
          phone: '+44 20 7946 0000',
        },
      ],
    })
    expect(await customer('grace@people.test')).toMatchObject({ taxExempt: true })
    expect(await customer('lost@people.test')).toMatchObject({ name: 'No Street', addresses: [] })
  })

  it('are not there twice when the file comes again', async () => {
    const customers = await house.count('customers')
    const addresses = await house.count('customers_addresses')
    expect((await bring(SHOPIFY)).outcome).toEqual({ create: 0, change: 0, same: 3, refuse: 1 })
    expect(await house.count('customers')).toBe(customers)
    expect(await house.count('customers_addresses')).toBe(addresses)
  })

  it('can log in only once they have set a password of their own', async () => {
    const tries = ['', 'password', 'ada@people.test'].map((password) =>
      house.shop.ask('customers.logIn', { email: 'ada@people.test', password }),
    )
    for (const one of await Promise.allSettled(tries)) expect(one.status).toBe('rejected')
    await expect(
      house.shop.ask('customers.register', {
        email: 'ada@people.test',
        password: 'a long password of hers',
      }),
    ).rejects.toMatchObject({ code: 'email_taken' })
  })
})

describe('our own file of customers', () => {
  it('changes what it says, adds addresses and takes none away', async () => {
    await house.shop.create('customer-groups', { name: 'Regulars' })
    const csv = [
      'email,name,groups,address_name,address_line1,address_postal_code,address_city,address_country',
      'ada@people.test,Ada Lovelace,Regulars,Ada,Ockham Park,KT11,Surrey,GB',
      'ada@people.test,,,Ada,Marylebone 1,W1,London,GB',
      'new@people.test,New,Strangers,,,,,',
    ].join('\n')
    const checked = await house.check(csv)
    expect(checked.plan).toEqual({ create: 0, change: 1, same: 0, refuse: 1 })
    const [ada, fresh] = await house.rows(checked.id)
    expect(
      ada?.changes.map(({ what, from, to }) => [what, what === 'addresses' ? '' : from, to]),
    ).toEqual(
      expect.arrayContaining([
        ['name', 'Ada Byron', 'Ada Lovelace'],
        ['groups', '', 'Regulars'],
      ]),
    )
    expect(fresh?.notes[0]?.message).toContain('no customer group “Strangers”')
    await house.run(checked.id)
    const [group] = await find('customer-groups', {})
    expect(await customer('ada@people.test')).toMatchObject({
      name: 'Ada Lovelace',
      groups: [group?.id],
      addresses: [{ city: 'London' }, { city: 'Surrey' }, { line1: 'Marylebone 1' }],
    })
  })

  it.each(['csv', 'json'])('comes out and goes in elsewhere as it was: %s', async (kind) => {
    const file = await house.export('customers', 'souk', kind)
    expect(file).not.toMatch(/hash|salt|session|username|password/u)
    expect((await house.check(file)).plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
    if (kind === 'csv') await other.shop.create('customer-groups', { name: 'Regulars' })
    const there = await bring(file, other)
    expect(there.outcome).toMatchObject({ change: 0, refuse: 0 })
    expect(tableOf(await other.export('customers')).map(withoutTimes)).toEqual(
      tableOf(await house.export('customers')).map(withoutTimes),
    )
  })

  it('lets nobody in twice when two files come at once', async () => {
    const csv = `email,name\n${Array.from({ length: 8 }, (_, n) => `twin${n}@people.test,Twin`).join('\n')}\n`
    const [a, b] = [await house.check(csv), await house.check(csv)]
    await house.ask('imports.start', { id: a.id, pictures: false })
    await house.ask('imports.start', { id: b.id, pictures: false })
    await house.work()
    const outcomes = await Promise.all(
      [a, b].map(async ({ id }) => (await house.ask('imports.read', { id })) as typeof a),
    )
    expect(outcomes.map(({ outcome }) => outcome.create).reduce((all, one) => all + one)).toBe(8)
    expect(await find('customers', { email: { like: 'twin' } })).toHaveLength(8)
  })
})

const withoutTimes = (row: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('customer_since')))

describe('a file of discounts', () => {
  const csv = [
    'title,trigger,code,type,value,amount,minimum,active,starts_at,ends_at,usage_limit',
    'Ten off,code,ten-off,percentage,10,,,yes,2026-01-01,2026-12-31,100',
    'Five euros,code,FIVE,amount,,"5,00",20,yes,,,',
    'Free parcel,automatic,,freeShipping,,,50,yes,,,',
    'Odd,code,ODD,tiers,,,,yes,,,',
    'Broken,code,BROKEN,percentage,ten,,,yes,,,',
    'Nothing,code,NOTHING,amount,,,,yes,,,',
    'Zero,code,ZERO,percentage,0,,,yes,,,',
  ].join('\n')

  it('makes codes, and says what it cannot make', async () => {
    expect((await house.check(csv)).plan).toMatchObject({ create: 3, refuse: 4 })
    const done = await bring(csv)
    expect(done).toMatchObject({ kind: 'discounts', outcome: { create: 3, refuse: 4 } })
    expect(await find('promotions', { code: { equals: 'TEN-OFF' } })).toMatchObject([
      {
        title: 'Ten off',
        type: 'percentage',
        value: 10,
        startsAt: '2026-01-01T00:00:00.000Z',
        usageLimit: 100,
      },
    ])
    expect(await find('promotions', { code: { equals: 'FIVE' } })).toMatchObject([
      { type: 'amount', amount: 500, minimum: 2000 },
    ])
    expect(await find('promotions', { title: { equals: 'Free parcel' } })).toMatchObject([
      { trigger: 'automatic', type: 'freeShipping', minimum: 5000 },
    ])
    const said = await house.rows(done.id, 'refuse')
    expect(said.map(({ notes }) => notes[0]?.line)).toEqual([5, 6, 7, 8])
  })

  it('changes what is there, and nothing the second time', async () => {
    const changed = csv.replace(',10,,,yes', ',15,,,yes')
    const checked = await house.check(changed)
    expect((await house.rows(checked.id, 'change'))[0]?.changes).toEqual([
      { what: 'per cent', from: '10', to: '15' },
    ])
    await house.run(checked.id)
    expect((await bring(changed)).outcome).toMatchObject({ create: 0, change: 0, same: 3 })
  })

  it('makes nothing for everybody that was for some', async () => {
    const group = await house.shop.create('customer-groups', { name: 'Insiders' })
    await house.shop.create('promotions', {
      title: 'For regulars',
      code: 'REGULAR',
      type: 'percentage',
      value: 30,
      groups: [group.id],
    })
    for (const kind of ['csv', 'json']) {
      const file = await house.export('discounts', 'souk', kind)
      expect((await house.check(file)).plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
      await bring(file, other)
    }
    const codes = (await find('promotions', {}, other)).map(({ code }) => code)
    expect(new Set(codes)).toEqual(new Set(['TEN-OFF', 'FIVE', null]))
  })
})

describe('a file that there is not', () => {
  it('is not written in a format that does not exist', async () => {
    await expect(
      house.ask('exports.create', { kind: 'customers', format: 'shopify', file: 'json' }),
    ).rejects.toMatchObject({ code: 'only_csv' })
    await expect(house.ask('exports.create', { kind: 'redirects' })).rejects.toMatchObject({
      code: 'format_not_for',
    })
    await expect(house.check('from,to\n/a,/b\n')).rejects.toMatchObject({ code: 'format_not_for' })
  })
})
