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

const bring = async (content: string, into = house) =>
  into.run((await into.check(content, /^[[{]/u.test(content) ? 'file.json' : 'file.csv')).id)

const said = async (id: string) =>
  (await house.rows(id)).flatMap(({ notes }) => notes.map(({ message }) => message))

describe('customers of a WooCommerce shop', () => {
  const address = {
    first_name: 'Rosa',
    last_name: 'Parks',
    company: '',
    address_1: 'Cleveland Ave 1',
    address_2: '',
    city: 'Montgomery',
    state: 'AL',
    postcode: '36104',
    country: 'US',
  }
  const json = JSON.stringify([
    {
      id: 25,
      email: 'Rosa@woo.test',
      first_name: 'Rosa',
      last_name: 'Parks',
      role: 'customer',
      username: 'rosa',
      billing: { ...address, email: 'rosa@woo.test', phone: '555 0100' },
      shipping: { ...address, phone: '' },
    },
    {
      id: 26,
      email: 'plain@woo.test',
      first_name: '',
      last_name: '',
      username: 'plain',
      billing: { ...address, address_1: '', city: '', postcode: '', country: '' },
      shipping: {},
    },
    { id: 27, email: 'nobody', username: 'nobody', billing: {}, shipping: {} },
  ])

  it('come of its API with the addresses that they have, the same one once', async () => {
    const done = await bring(json)
    expect(done).toMatchObject({
      kind: 'customers',
      format: 'woocommerce',
      outcome: { create: 2, refuse: 1 },
    })
    expect(await find('customers', { email: { equals: 'rosa@woo.test' } })).toMatchObject([
      {
        name: 'Rosa Parks',
        addresses: [{ line1: 'Cleveland Ave 1', region: 'AL', phone: '555 0100' }],
      },
    ])
    expect(await find('customers', { email: { equals: 'plain@woo.test' } })).toMatchObject([
      { addresses: [] },
    ])
    expect((await bring(json)).outcome).toEqual({ create: 0, change: 0, same: 2, refuse: 1 })
  })

  it('come of the list that its analytics write', async () => {
    const csv = [
      'Name,Username,Last Active,Sign Up,Email,Orders,Total Spend,AOV,Country / Region,City,Region,Postal Code',
      'Maria Sanchez,maria,2026-01-02 10:00:00,2025-01-02 10:00:00,maria@woo.test,3,90.00,30.00,ES,Madrid,M,28001',
      'A Guest,,2026-01-02 10:00:00,,,1,9.00,9.00,ES,Madrid,M,28001',
    ].join('\n')
    const done = await bring(csv)
    expect(done).toMatchObject({ kind: 'customers', outcome: { create: 1, refuse: 1 } })
    expect(await find('customers', { email: { equals: 'maria@woo.test' } })).toMatchObject([
      { name: 'Maria Sanchez', addresses: [] },
    ])
  })
})

it('customers of Shopify’s API come in with all their addresses, the first as the first', async () => {
  const place = (address1: string, isFirst: boolean) => ({
    first_name: 'Ada',
    last_name: 'Byron',
    address1,
    city: 'London',
    zip: 'SW1Y 4JH',
    country_code: 'GB',
    province_code: null,
    default: isFirst,
  })
  const json = JSON.stringify({
    customers: [
      {
        id: 207119551,
        email: 'ada@shopify.test',
        first_name: 'Ada',
        last_name: 'Byron',
        tax_exempt: true,
        addresses: [place('Old Street 2', false), place('St James’s Square 12', true)],
      },
    ],
  })
  expect(await bring(json)).toMatchObject({ kind: 'customers', outcome: { create: 1 } })
  expect(await find('customers', { email: { equals: 'ada@shopify.test' } })).toMatchObject([
    {
      name: 'Ada Byron',
      taxExempt: true,
      addresses: [{ line1: 'St James’s Square 12', country: 'GB' }, { line1: 'Old Street 2' }],
    },
  ])
  expect((await bring(json)).outcome).toMatchObject({ create: 0, change: 0, same: 1 })
})

describe('price rules of a Shopify shop', () => {
  const rule = (title: string, rest: object) => ({
    id: 1,
    title,
    target_type: 'line_item',
    target_selection: 'all',
    allocation_method: 'across',
    value_type: 'percentage',
    value: '-10.0',
    customer_selection: 'all',
    once_per_customer: false,
    usage_limit: null,
    starts_at: '2024-03-22T00:00:00-04:00',
    ends_at: null,
    entitled_product_ids: [],
    ...rest,
  })
  const json = JSON.stringify({
    price_rules: [
      rule('RULE-TEN', {
        prerequisite_subtotal_range: { greater_than_or_equal_to: '25.0' },
        once_per_customer: true,
        usage_limit: 100,
      }),
      rule('RULE-EACH', {
        value_type: 'fixed_amount',
        value: '-5.00',
        allocation_method: 'each',
      }),
      rule('RULE-SHIP', { target_type: 'shipping_line', value: '-100.0' }),
      rule('RULE-HATS', { target_selection: 'entitled', entitled_product_ids: [9] }),
      rule('Half of summer', {}),
    ],
  })

  it('come in as what they give, and none that was for some is for everybody', async () => {
    const done = await bring(json)
    expect(done).toMatchObject({
      kind: 'discounts',
      format: 'shopify',
      outcome: { create: 3, refuse: 2 },
    })
    expect(await find('promotions', { code: { equals: 'RULE-TEN' } })).toMatchObject([
      {
        type: 'percentage',
        value: 10,
        minimum: 2500,
        combines: false,
        usageLimit: 100,
        perCustomer: 1,
        startsAt: '2024-03-22T04:00:00.000Z',
      },
    ])
    expect(await find('promotions', { code: { like: 'RULE-' } })).toHaveLength(3)
    expect((await bring(json)).outcome).toEqual({ create: 0, change: 0, same: 3, refuse: 2 })
  })

  it('are what a discount is written as, and change nothing when they come back', async () => {
    await house.shop.create('promotions', {
      title: 'For new ones',
      trigger: 'code',
      code: 'RULE-FIRST',
      type: 'percentage',
      value: 10,
      firstOrder: true,
    })
    const file = await house.export('discounts', 'shopify', 'json')
    const { price_rules: rules } = JSON.parse(file) as { price_rules: Doc[] }
    expect(rules.find(({ title }) => title === 'RULE-EACH')).toMatchObject({
      value: '-5.00',
      allocation_method: 'each',
      discount_codes: [{ code: 'RULE-EACH', usage_count: 0 }],
    })
    expect(rules.find(({ title }) => title === 'RULE-FIRST')).toMatchObject({
      ends_at: '1970-01-01T00:00:00.000Z',
    })
    expect((await house.check(file, 'file.json')).plan).toMatchObject({ create: 0, change: 0 })
  })
})

describe('coupons of a WooCommerce shop', () => {
  const coupon = (code: string, rest: object) => ({
    id: 1,
    code,
    amount: '10.00',
    status: 'publish',
    discount_type: 'percent',
    date_expires_gmt: null,
    usage_count: 0,
    individual_use: false,
    product_ids: [],
    usage_limit: null,
    usage_limit_per_user: null,
    limit_usage_to_x_items: null,
    free_shipping: false,
    product_categories: [],
    exclude_sale_items: false,
    minimum_amount: '0.00',
    maximum_amount: '0.00',
    email_restrictions: [],
    ...rest,
  })
  const json = JSON.stringify([
    coupon('ten', {
      individual_use: true,
      usage_limit: 100,
      usage_limit_per_user: 1,
      usage_count: 3,
      minimum_amount: '25.00',
      date_expires_gmt: '2027-01-01T00:00:00',
    }),
    coupon('five-each', { discount_type: 'fixed_product', amount: '5.00' }),
    coupon('parcel', { amount: '0.00', free_shipping: true }),
    coupon('draft', { status: 'draft' }),
    coupon('both', { free_shipping: true }),
    coupon('hats', { product_categories: [9] }),
    coupon('friends', { email_restrictions: ['*@friends.test'] }),
    coupon('odd', { discount_type: 'sign_up_fee' }),
  ])

  it('come in as what they give, and none that was for some is for everybody', async () => {
    const done = await bring(json)
    expect(done).toMatchObject({ kind: 'discounts', outcome: { create: 4, refuse: 4 } })
    expect(await find('promotions', { code: { equals: 'TEN' } })).toMatchObject([
      {
        title: 'TEN',
        type: 'percentage',
        value: 10,
        minimum: 2500,
        combines: false,
        usageLimit: 100,
        perCustomer: 1,
        endsAt: '2027-01-01T00:00:00.000Z',
        used: 0,
      },
    ])
    expect(await find('promotions', { code: { equals: 'FIVE-EACH' } })).toMatchObject([
      { type: 'amount', amount: 500, perPiece: true },
    ])
    expect(await find('promotions', { code: { equals: 'PARCEL' } })).toMatchObject([
      { type: 'freeShipping' },
    ])
    expect(await find('promotions', { code: { equals: 'DRAFT' } })).toMatchObject([
      { active: false },
    ])
    expect(await said(done.id)).toEqual([
      'It was used in the old shop: here it is counted anew.',
      'It takes something off and ships for nothing as well: make two of it.',
      expect.stringContaining('conditions that a file does not hold'),
      expect.stringContaining('conditions that a file does not hold'),
      '“sign_up_fee” is no kind of coupon that is known here.',
    ])
  })

  it('are not there twice when the file comes again', async () => {
    expect((await bring(json)).outcome).toEqual({ create: 0, change: 0, same: 4, refuse: 4 })
  })
})

describe('a discount with conditions', () => {
  const stock = async ({ shop }: OpenTransfer) => {
    const shelf = await shop.create('categories', { title: 'Hats', slug: 'hats' })
    const winter = await shop.create('product-collections', {
      title: 'Winter',
      slug: 'winter',
      filledBy: 'hand',
    })
    const regulars = await shop.create('customer-groups', { name: 'Regulars; old' })
    const product = await shop.create('products', {
      title: 'Felt hat',
      slug: 'felt-hat',
      price: 2500,
      sku: 'FELT',
    })
    return { shelf, winter, regulars, product }
  }

  it('comes out whole, and into a shop that has what it names', async () => {
    const { shelf, winter, regulars, product } = await stock(house)
    await house.shop.create('promotions', {
      title: 'For regulars',
      code: 'REGULARS',
      type: 'amount',
      amount: 300,
      perPiece: true,
      appliesTo: 'some',
      goods: [
        { relationTo: 'categories', value: shelf.id },
        { relationTo: 'product-collections', value: winter.id },
        { relationTo: 'products', value: product.id },
      ],
      groups: [regulars.id],
      countries: ['DE', 'AT'],
      minimumPieces: 2,
      firstOrder: true,
      combines: false,
      priority: -3,
      budget: 100_000,
    })
    for (const kind of ['csv', 'json']) {
      const file = await house.export('discounts', 'souk', kind)
      expect((await house.check(file)).plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
      const before = await other.check(file)
      const refused = await other.rows(before.id, 'refuse')
      if (kind === 'csv') expect(refused).toHaveLength(1)
      if (kind === 'csv') await stock(other)
      expect((await bring(file, other)).outcome).toMatchObject({ change: 0, refuse: 0 })
    }
    const rows = async (from: OpenTransfer) => tableOf(await from.export('discounts'))
    expect(await rows(other)).toEqual(await rows(house))
    const [there] = await find('promotions', { code: { equals: 'REGULARS' } }, other)
    expect(there).toMatchObject({ appliesTo: 'some', groups: [expect.any(String)] })
    expect(there?.['goods']).toHaveLength(3)
  })

  it('keeps what a file does not say, and loses what it empties', async () => {
    await bring('code,type,amount\nREGULARS,amount,4\n', other)
    const read = async () => (await find('promotions', { code: { equals: 'REGULARS' } }, other))[0]
    expect(await read()).toMatchObject({ amount: 400, appliesTo: 'some', firstOrder: true })
    await bring('code,type,collections,products,groups\nREGULARS,amount,,,\n', other)
    const narrowed = await read()
    expect(narrowed?.['goods']).toMatchObject([{ relationTo: 'categories' }])
    expect(narrowed).toMatchObject({ groups: [] })
  })

  it('is refused with words where it names what is not there', async () => {
    const csv = [
      'code,type,value,categories,products,groups,countries',
      'A,percentage,10,Shoes > Boots,,,',
      'B,percentage,10,,boot,,',
      'C,percentage,10,,,Strangers,',
      'D,percentage,10,,,,Atlantis',
    ].join('\n')
    const checked = await house.check(csv)
    expect(checked.plan).toMatchObject({ create: 0, refuse: 4 })
    expect(await said(checked.id)).toEqual([
      'There is no category “Shoes > Boots”. Bring it in first.',
      'There is no product “boot”. Bring it in first.',
      'There is no customer group “Strangers”. Make it first.',
      '“Atlantis” is no country such as DE or US.',
    ])
  })

  it('is not made for everything when what it names went after the dry run', async () => {
    const product = await house.shop.create('products', { title: 'Soon gone', slug: 'soon-gone' })
    const group = await house.shop.create('customer-groups', { name: 'Soon gone' })
    const csv = [
      'code,type,value,products,groups',
      'GONE-A,percentage,50,soon-gone,',
      'GONE-B,percentage,50,,Soon gone',
    ].join('\n')
    const { id, plan } = await house.check(csv)
    expect(plan).toMatchObject({ create: 2, refuse: 0 })
    for (const [collection, gone] of [
      ['products', product],
      ['customer-groups', group],
    ] as const)
      await house.shop.payload.delete({ collection: collection as never, id: gone.id })
    expect((await house.run(id)).outcome).toMatchObject({ create: 0, refuse: 2 })
    expect(await find('promotions', { code: { like: 'GONE' } })).toEqual([])
  })

  it('that is for a variant without a SKU keeps it, and is not made elsewhere', async () => {
    const [variant] = await find('variants', { sku: { equals: 'FELT' } })
    await house.shop.payload.update({
      collection: 'variants' as never,
      id: variant?.id ?? '',
      data: { sku: null } as never,
    })
    const { id } = await house.shop.create('promotions', {
      title: 'One hat',
      code: 'ONEHAT',
      type: 'percentage',
      value: 5,
      appliesTo: 'some',
      goods: [{ relationTo: 'variants', value: variant?.id }],
    })
    const file = await house.export('discounts')
    expect((await other.check(file)).plan).toMatchObject({ create: 0, refuse: 1 })
    await bring('code,type,value,products\nONEHAT,percentage,6,felt-hat\n')
    expect(await find('promotions', { id: { equals: id } })).toMatchObject([
      {
        value: 6,
        appliesTo: 'some',
        goods: [{ relationTo: 'products' }, { relationTo: 'variants' }],
      },
    ])
  })
})

describe('a discount that the shop would not keep', () => {
  const headings = 'code,title,type,value,usage_limit,minimum_pieces,starts_at,ends_at,minimum'

  it.each([
    ['a code that nobody could type', `${'X'.repeat(61)},,percentage,10,,,,`, /60 letters/u],
    ['a title without an end', `LONG-TITLE,${'x'.repeat(121)},percentage,10,,,,`, /120 letters/u],
    ['no times at all', 'NO-TIMES,,percentage,10,0,,,', /0 is no times at most/u],
    ['no pieces', 'NO-PIECES,,percentage,10,,0,,', /0 is no least number of pieces/u],
    ['more than is counted', 'MUCH,,percentage,10,,,,,90000000001', /amount is too large/u],
    ['an end before', 'BACK,,percentage,10,,,2026-02-01,2026-01-01', /end before it begins/u],
  ])('is told of by the dry run already: %s', async (_, line, words) => {
    const checked = await house.check(`${headings}\n${line}\n`)
    expect(checked.plan).toEqual({ create: 0, change: 0, same: 0, refuse: 1 })
    expect((await said(checked.id)).join()).toMatch(words)
  })

  it('is held against what is there already', async () => {
    await house.shop.create('promotions', {
      title: 'Until May',
      code: 'UNTIL-MAY',
      type: 'percentage',
      value: 10,
      endsAt: '2026-05-01T00:00:00.000Z',
    })
    const checked = await house.check('code,type,starts_at\nUNTIL-MAY,percentage,2026-06-01\n')
    expect(checked.plan).toMatchObject({ change: 0, refuse: 1 })
  })
})

describe('a file for WooCommerce', () => {
  it('has every customer with the addresses that there is room for, and changes none of them', async () => {
    const file = await house.export('customers', 'woocommerce', 'json')
    const ada = (JSON.parse(file) as Doc[]).find(({ email }) => email === 'ada@shopify.test')
    expect(ada).toMatchObject({
      first_name: 'Ada',
      last_name: 'Byron',
      billing: { address_1: 'St James’s Square 12', email: 'ada@shopify.test' },
      shipping: { address_1: 'Old Street 2', postcode: 'SW1Y 4JH' },
    })
    expect(JSON.stringify(ada)).not.toMatch(/password|hash|salt|reset/iu)
    const own = await house.check(file, 'file.json')
    expect(own).toMatchObject({ kind: 'customers', format: 'woocommerce' })
    expect(own.plan).toMatchObject({ create: 0, change: 0, refuse: 0 })
    const { id: plain } = await other.check(file, 'file.json')
    await other.run(plain)
    expect(await find('customers', { email: { equals: 'ada@shopify.test' } }, other)).toMatchObject(
      [
        {
          name: 'Ada Byron',
          addresses: [{ line1: 'St James’s Square 12' }, { line1: 'Old Street 2' }],
        },
      ],
    )
    expect((await other.check(file, 'file.json')).plan).toMatchObject({ create: 0, change: 0 })
  })

  it('has every code, and switches none on that a coupon cannot hold', async () => {
    for (const [code, more] of [
      ['WOO-WHOLE', { minimum: 1250, usageLimit: 7, endsAt: '2030-01-01T10:20:30.000Z' }],
      ['WOO-EACH', { type: 'amount', amount: 350, perPiece: true, combines: false }],
      ['WOO-SHIP', { type: 'freeShipping' }],
      ['WOO-OFF', { active: false }],
      ['WOO-FIRST', { firstOrder: true, countries: ['PT'] }],
      ['WOO-LATER', { startsAt: '2199-01-01T00:00:00.000Z' }],
      ['WOO-BEGUN', { startsAt: '2020-01-01T00:00:00.000Z' }],
    ] as const)
      await house.shop.create('promotions', {
        title: `Named ${code}`,
        trigger: 'code',
        code,
        ...('type' in more ? {} : { type: 'percentage', value: 12.5 }),
        ...more,
      })
    await house.shop.create('promotions', {
      title: 'By itself',
      trigger: 'automatic',
      type: 'percentage',
      value: 5,
    })
    const file = await house.export('discounts', 'woocommerce', 'json')
    const coupons = JSON.parse(file) as Doc[]
    const [told] = await find('exports', { kind: { equals: 'discounts' } })
    expect(told?.['total']).toBe(coupons.length)
    const coupon = (code: string) => coupons.find((one) => one['code'] === code)
    expect(coupon('WOO-WHOLE')).toEqual({
      code: 'WOO-WHOLE',
      amount: '12.5',
      discount_type: 'percent',
      individual_use: false,
      minimum_amount: '12.50',
      date_expires_gmt: '2030-01-01T10:20:30',
      usage_limit: 7,
      usage_limit_per_user: null,
      status: 'publish',
      description: 'Named WOO-WHOLE',
    })
    expect(coupon('WOO-FIRST')).toMatchObject({
      status: 'draft',
      description:
        'Not switched on: a coupon cannot hold its countries, that it is for first orders.',
    })
    expect(coupon('WOO-LATER')).toMatchObject({ status: 'draft' })
    expect(coupon('WOO-BEGUN')).toMatchObject({ status: 'publish' })
    expect(coupons.every(({ code }) => code !== '')).toBe(true)
    const own = await house.check(file, 'file.json')
    expect(own).toMatchObject({ kind: 'discounts', format: 'woocommerce' })
    expect(own.plan).toMatchObject({ create: 0, change: 0 })
    await bring(file, other)
    const theirs = await find('promotions', { code: { like: 'WOO-' } }, other)
    expect(
      theirs
        .map(({ code, type, active }) => `${String(code)} ${String(type)} ${String(active)}`)
        .toSorted(),
    ).toEqual([
      'WOO-BEGUN percentage true',
      'WOO-EACH amount true',
      'WOO-OFF percentage false',
      'WOO-SHIP freeShipping true',
      'WOO-WHOLE percentage true',
    ])
    expect((await other.check(file, 'file.json')).plan).toMatchObject({ create: 0, change: 0 })
  })
})
