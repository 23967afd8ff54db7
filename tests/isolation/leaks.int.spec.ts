import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { logIn, logShopperIn } from './support/fill.ts'
import { givenAway } from './support/marks.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 300_000)

afterAll(() => stage.close(), 60_000)

const reads = [
  '/store',
  '/store/products?limit=50',
  '/store/products/thing',
  '/store/categories',
  '/store/pages/home',
  '/store/navigation',
]

describe('answers that are kept', () => {
  it('are one shop’s, however many ask for the same at once', async () => {
    const asked = Array.from({ length: 240 }, (_, index) => ({
      path: reads[index % reads.length] ?? '',
      shop: index % 3 === 0 ? stage.a : stage.b,
      other: index % 3 === 0 ? stage.b : stage.a,
    }))
    const answers = await Promise.all(
      asked.map(async ({ path, shop, other }) => {
        const { status, text } = await stage.send({
          method: 'GET',
          path,
          headers: { 'x-tenant-id': shop.slug },
          door: 'serve',
        })
        return {
          path,
          status,
          isOwn: text.includes(shop.words.open),
          isOthers: text.includes(other.words.open) || text.includes(other.id),
        }
      }),
    )
    expect(
      answers.filter(({ status, isOwn, isOthers }) => status !== 200 || !isOwn || isOthers),
    ).toEqual([])
  })

  it('are not another shop’s by their ETag, nor by a name that is spelled otherwise', async () => {
    const ask = (headers: Record<string, string>) =>
      stage.send({ method: 'GET', path: '/store/products/thing', headers, door: 'serve' })
    const own = await ask({ 'x-tenant-id': stage.a.slug })
    const etag = /^etag: (.*)$/m.exec(own.text)?.[1] ?? ''
    const other = await ask({ 'x-tenant-id': stage.b.slug, 'if-none-match': etag })
    expect([etag.length > 10, other.status]).toEqual([true, 200])
    const names: Record<string, string>[] = [
      { 'x-tenant-id': stage.a.id },
      { host: `${stage.a.slug}.localhost` },
      { host: `${stage.a.slug.toUpperCase()}.LOCALHOST:3000` },
    ]
    for (const headers of names) {
      expect((await ask(headers)).text).toContain(stage.a.words.open)
    }
  })

  it('hold nothing that a member may see and a visitor may not', async () => {
    for (const path of [
      ...reads,
      '/store/products?limit=50&draft=true',
      '/store/pages/home?draft=true',
    ]) {
      await stage.send({
        method: 'GET',
        path,
        headers: { authorization: `JWT ${stage.a.owner.token}`, 'x-tenant-id': stage.a.slug },
        door: 'serve',
      })
      const visitor = await stage.send({
        method: 'GET',
        path,
        headers: { 'x-tenant-id': stage.a.slug },
        door: 'serve',
      })
      expect([path, visitor.text.includes(stage.a.words.closed)]).toEqual([path, false])
    }
  })
})

describe('a name that is taken in another shop', () => {
  it('is free in this one, and is not said to be taken', async () => {
    const asOwner = { authorization: `JWT ${stage.b.owner.token}` }
    for (const [path, body] of [
      ['/promotions', { title: 'x', code: `ONLY${stage.a.slug}`, type: 'percentage', value: 5 }],
      ['/pages', { title: 'x', slug: `draft-${stage.a.slug}` }],
      ['/categories', { title: 'x', slug: `only-${stage.a.slug}` }],
      [
        '/products?draft=true',
        { title: 'x', slug: `draft-${stage.a.slug}`, price: 1, sku: `draft-${stage.a.slug}` },
      ],
    ] as const) {
      const { status, text } = await stage.send({ method: 'POST', path, body, headers: asOwner })
      expect([path, status, status < 400 ? '' : text]).toEqual([path, 201, ''])
    }
  })

  it('is refused in the same words, whoever has it', async () => {
    const register = async (email: string) => {
      const { status, json } = await stage.send({
        method: 'POST',
        path: '/store/customers',
        body: { email, password: 'walker walker' },
        headers: { 'x-tenant-id': stage.b.slug },
        door: 'serve',
      })
      return [status, JSON.stringify(json['errors'] ?? null)]
    }
    const [status, errors] = await register(stage.b.shopper.email)
    expect(status).toBe(409)
    expect(errors).not.toMatch(/constraint|tenant_id|duplicate key/)
    expect((await register('only-in-a@souk.test'))[0]).toBe(201)
  })
})

describe('what an answer takes to find', () => {
  it('is the same for what is not there and for what is another shop’s', async () => {
    const asOwner = { authorization: `JWT ${stage.b.owner.token}` }
    const nowhere = '01900000-0000-7000-8000-000000000000'
    for (const [slug, { id }] of Object.entries(stage.specimens)) {
      const ask = async (asked: string, method: string) => {
        const reply = await stage.send({
          method,
          path: `/${slug}/${asked}`,
          headers: asOwner,
          ...(method === 'GET' ? {} : { body: {} }),
        })
        return [
          slug,
          method,
          reply.status,
          (reply.text.split('\n\n')[1] ?? '').replaceAll(asked, ''),
        ]
      }
      for (const method of ['GET', 'PATCH', 'DELETE'])
        expect(await ask(id, method)).toEqual(await ask(nowhere, method))
    }
  })
})

describe('the log', () => {
  it('tells of everything that was done, and nothing of who did it', async () => {
    const { a, b } = stage
    await logShopperIn(stage.send, a.slug, a.shopper)
    await logIn(stage.send, a.owner)
    const lines = stage.log()
    const people = [a, b].flatMap((shop) => [
      shop.owner.token,
      shop.shopper.token,
      shop.owner.password,
      shop.shopper.password,
      shop.of['cartToken'] ?? '',
      shop.of['orderToken'] ?? '',
      shop.shopper.email,
      shop.owner.email,
      `Ada ${shop.words.closed}`,
    ])
    expect(lines).toContain('carts.checkout')
    expect(lines).toContain('customers.login')
    expect(givenAway(people, { path: '' }, { status: 200, text: lines })).toEqual([])
  })
})
