import { asNobody, asTenant } from '@souk/tenancy'
import { Client, type Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { askAs } from '../support/fixtures/askAs.ts'
import { plainTenant } from '../support/fixtures/plainTenant.ts'
import { openHouse, type TestHouse } from './support/house.ts'

const MANY = 20_000

let house: TestHouse
let linen = ''
let korb = ''

const makeShop = (slug: string, locale: string) => plainTenant(house.payload, slug, locale)

const sell = (tenant: string, title: string, rest: object = {}) =>
  asTenant(tenant, () =>
    house.payload.create({
      collection: 'products',
      data: { tenant, title, price: 1000, stock: 2, _status: 'published', ...rest } as never,
      depth: 0,
    }),
  )

const ask = (tenant: string, name: string, input: Record<string, unknown>) =>
  askAs(house.payload, tenant, name, input)

const titles = async (tenant: string, q: string): Promise<string[]> =>
  ((await ask(tenant, 'products.list', { q }))['docs'] as { title: string }[]).map(
    ({ title }) => title,
  )

const words = async (tenant: string, q: string): Promise<unknown> =>
  (await ask(tenant, 'products.suggest', { q }))['words']

const rows = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => {
  const { pool } = house.payload.db as unknown as { pool: Pool }
  return (await pool.query<Record<string, unknown>>(text, values)).rows
}

beforeAll(async () => {
  house = await openHouse()
  linen = await makeShop('linen', 'en')
  korb = await makeShop('korb', 'de')
  await sell(linen, 'Linen basket', { vendor: 'Onlylinen' })
  await sell(linen, 'Running shoes')
  await sell(korb, 'Linen basket', { vendor: 'Nurkorb' })
  await sell(korb, 'Weidenkörbe')
  await sell(korb, 'Große Häuser')
  await asTenant(korb, () =>
    house.payload.create({
      collection: 'search-synonyms',
      data: { tenant: korb, words: 'basket, hamper' } as never,
    }),
  )
}, 300_000)

afterAll(() => house.close(), 60_000)

describe('the search of a shop', () => {
  it('finds its own products and no other’s, though both have the words', async () => {
    expect(await titles(linen, 'linen basket')).toEqual(['Linen basket'])
    expect(await titles(linen, 'weidenkorbe')).toEqual([])
    expect(await titles(linen, 'nurkorb')).toEqual([])
    expect(await titles(korb, 'onlylinen')).toEqual([])
    expect(await titles(korb, 'nurkorb')).toEqual(['Linen basket'])
  })

  it('suggests its own words, takes a mistyped word for its own, and knows its own synonyms', async () => {
    expect(await words(linen, 'weid')).toEqual([])
    expect(await words(linen, 'nurk')).toEqual([])
    expect(await words(korb, 'nurk')).toEqual(['nurkorb'])
    expect(await titles(linen, 'weidenkrobe')).toEqual([])
    expect(await titles(korb, 'weidenkrobe')).toEqual(['Weidenkörbe'])
    expect(await titles(linen, 'hamper')).toEqual([])
    expect(await titles(korb, 'hamper')).toEqual(['Linen basket'])
  })

  it('knows the forms of the shop’s language', async () => {
    expect(await titles(linen, 'runs')).toEqual(['Running shoes'])
    expect(await titles(korb, 'Haus')).toEqual(['Große Häuser'])
    expect(await titles(korb, 'grosses')).toEqual(['Große Häuser'])
  })

  // Each form is too far from its word to be taken for a mistyped one.
  it('knows the forms of one language in each shop, that of its texts', async () => {
    const forms = [
      ['en', 'Relate', 'relational'],
      ['fr', 'Chant', 'chantaient'],
      ['de', 'Freundlich', 'Freundlichkeiten'],
    ] as const
    const shops = { en: linen, fr: await makeShop('chanson', 'fr'), de: korb }
    for (const shop of Object.values(shops)) for (const [, title] of forms) await sell(shop, title)
    for (const [language, shop] of Object.entries(shops))
      for (const [own, title, form] of forms)
        expect([language, form, await titles(shop, form)]).toEqual([
          language,
          form,
          own === language ? [title] : [],
        ])
  })

  it('answers nothing to whoever names no shop, and to no other than the session’s', async () => {
    const search = `select * from souk_search('linen basket', 'en')`
    expect(await asNobody(() => rows(search))).toEqual([])
    expect(await asNobody(() => rows(`select * from souk_search_suggest('l', 'en', 10)`))).toEqual(
      [],
    )
    const begun = `select * from souk_search_begun('l', null, 'en')`
    expect(await asNobody(() => rows(begun))).toEqual([])
    expect(await asTenant(linen, () => rows(begun))).toHaveLength(1)
    const own = await asTenant(linen, () => rows(search))
    expect(own).toHaveLength(1)
    const [{ product }] = (await asTenant(korb, () => rows(search))) as [Record<string, unknown>]
    expect(product).not.toEqual(own[0]?.['product'])
  })

  it('keeps its index and its words behind the wall', async () => {
    for (const table of ['search_entries', 'search_words', 'search_synonyms']) {
      expect(await asNobody(() => rows(`select from ${table}`))).toEqual([])
      const seen = await asTenant(linen, () => rows(`select distinct tenant_id from ${table}`))
      expect(seen.filter(({ tenant_id }) => tenant_id !== linen)).toEqual([])
    }
  })
})

describe('the search of a shop with many products', () => {
  let plain: Client
  const plans: string[] = []

  beforeAll(async () => {
    await house.owner.query(
      `insert into products (id, tenant_id, title, slug, _status)
       select gen_random_uuid(), $1, (array['Oak','Brass','Cork','Silk'])[1 + n % 4] || ' article number ' || n, 'p' || n, 'published'
       from generate_series(1, ${MANY}) n`,
      [linen],
    )
    await house.owner.query(
      `insert into search_words (id, tenant_id, word, named)
       select gen_random_uuid(), $1, left(translate(md5(n::text), '0123456789', 'ghijklmnop'), 9), true
       from generate_series(1, ${MANY}) n`,
      [linen],
    )
    await house.owner.query(
      `insert into variants (id, tenant_id, product_id, title, combination, offered, sku, price, position)
       select gen_random_uuid(), p.tenant_id, p.id, '', '', true, 'KX-' || substr(md5(p.id::text), 1, 9), 1000, 1
       from products p where p.tenant_id = $1 and not exists (select from variants v where v.product_id = p.id)`,
      [linen],
    )
    for (let done = 1; done > 0;) {
      const { rows: answer } = await house.owner.query<{ done: number }>(
        'select souk_search_keep(1000) as done',
      )
      done = answer[0]?.done ?? 0
    }
    await house.owner.query('vacuum analyze search_entries, search_words, products, variants')
    const { host, port, database, user, password } = house.owner
    plain = new Client({ host, port, database, user, password })
    await plain.connect()
    // Plans of what functions run too; from then on with no more rights than shops have.
    await plain.query(`
      load 'auto_explain';
      set auto_explain.log_min_duration = 0;
      set auto_explain.log_nested_statements = on;
      set auto_explain.log_level = notice;
      set session authorization "${house.role}"`)
    plain.on('notice', ({ message }) => plans.push(message ?? ''))
    await plain.query(`select set_config('souk.tenant', $1, false)`, [linen])
  }, 300_000)

  afterAll(() => plain.end())

  const plansOf = async (text: string): Promise<string> => {
    plans.length = 0
    await plain.query(text)
    return plans.join('\n')
  }

  it('reads the index of words, not the products', async () => {
    const plan = await plansOf(`select * from souk_search('cork article 4242', 'en')`)
    expect(plan).toMatch(/Bitmap Index Scan on search_entries_document/)
    expect(plan).not.toMatch(/Seq Scan on search_(entries|words)/)
  })

  it('leafs through the newest for what all of them have, until there are enough', async () => {
    const plan = await plansOf(`select * from souk_search('article', 'en', 100)`)
    const walk = plan.slice(plan.indexOf('search_entries_newest') - 200)
    expect(walk).toMatch(/Index Scan using search_entries_newest[^]*Index Cond: \(tenant_id = /)
    expect(plan).not.toMatch(/Seq Scan on search_(entries|words)/)
    const { rows: nearest } = await plain.query<{ rank: number }>(
      `select * from souk_search('article', 'en', 100)`,
    )
    expect(nearest.map(({ rank }) => rank)).toEqual(Array.from({ length: 100 }, () => 45))
  })

  it('looks for what a mistyped word meant in the words, by their likeness', async () => {
    const plan = await plansOf(`select * from souk_search('articel 4242', 'en')`)
    expect(plan).toMatch(/Index Scan on search_words_likeness/)
    expect(plan).not.toMatch(/Seq Scan on search_(entries|words)/)
  })

  it('looks for words that go on among the words’ beginnings', async () => {
    const plan = await plansOf(`select * from souk_search_suggest('arti', 'en', 5)`)
    expect(plan).toMatch(/Scan (using|on) search_words_start/)
  })

  it('shows products beside a beginning by their titles’ index, and no more than it needs', async () => {
    const plan = await plansOf(`select * from souk_search_begun('br', null, 'en')`)
    expect(plan).toMatch(/Index Scan using search_entries_beginning/)
    expect(plan).not.toMatch(/Seq Scan on search_(entries|words)|search_entries_document/)
  })

  it('looks for the inside of words in the index of their parts', async () => {
    const plan = await plansOf(`select * from souk_search('rticl', 'en')`)
    expect(plan).toMatch(/Index Scan on search_words_likeness/)
    expect(plan).not.toMatch(/Seq Scan on/)
  })

  it('looks for the inside of a SKU in the index of theirs', async () => {
    const { rows: answer } = await house.owner.query<{ part: string }>(
      `select substr(sku, 6, 6) as part from variants where sku like 'KX-%' limit 1`,
    )
    const plan = await plansOf(`select * from souk_search('${answer[0]?.part ?? ''}', 'en')`)
    expect(plan).toMatch(/Index Scan on variants_sku_parts/)
    expect(plan).not.toMatch(/Seq Scan on variants/)
  })
})
