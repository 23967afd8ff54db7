import { startWorker } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  openTwoShops,
  SHOPS,
  type Slug,
  type TwoShops,
} from '../../tests/isolation/support/twoShops.ts'

type Json = Record<string, unknown>

let shops: TwoShops

beforeAll(async () => {
  shops = await openTwoShops()
}, 240_000)

afterAll(() => shops?.close())

const asked = (slug: Slug, method: string, path: string, body?: object) =>
  shops.asked(slug, method, path, body && { body })

const redirect = (slug: Slug, data: object) => asked(slug, 'POST', '/redirects', data)

const leads = async (slug: Slug, path: string) => {
  const { status, json: body } = await shops.send({
    method: 'GET',
    path: `/store/redirects?path=${encodeURIComponent(path)}`,
    headers: { 'x-tenant-id': slug },
  })
  return status === 200 ? body : status
}

describe('an old address', () => {
  it('leads where its own shop says, however it is written', async () => {
    const to = { type: 'custom', url: '/products/new' }
    expect((await redirect('alder', { from: 'https://old.example/Caf%C3%A9/', to })).status).toBe(
      201,
    )
    for (const path of ['/Café', '/Caf%C3%A9/', '/Café?utm=1'])
      expect(await leads('alder', path)).toEqual({ to: '/products/new', permanent: true })
    expect(await leads('alder', '/café')).toBe(404)
    expect(await leads('birch', '/Café')).toBe(404)
    expect(await leads('alder', 'nonsense')).toBe(404)
  })

  it('may be the same in two shops, and twice in none', async () => {
    const to = { type: 'custom', url: 'https://elsewhere.example/x' }
    const statuses = []
    for (const slug of SHOPS)
      for (const type of ['301', '302'])
        statuses.push((await redirect(slug, { from: '/twin', to, type })).status)
    expect(statuses).toEqual([201, 400, 201, 400])
  })

  it.each([
    ['without a slash', 'old', '/new'],
    ['of the front page', '/', '/new'],
    ['to itself', '/same', '/same/'],
    ['to a script', '/script', 'javascript:alert(1)'],
    ['to another host without a scheme', '/host', '//evil.example'],
  ])('is refused %s', async (_, from, url) => {
    expect((await redirect('alder', { from, to: { type: 'custom', url } })).status).toBe(400)
  })

  it('leads to a page only while that is published, wherever it moves', async () => {
    const page = async (data: object) => {
      const { json: body } = await asked('alder', 'POST', '/pages', { title: 'About', ...data })
      return (body['doc'] as Json)['id'] as string
    }
    const shown = await page({ slug: 'about-us', _status: 'published' })
    const hidden = await page({ slug: 'secret', _status: 'draft' })
    const to = (value: string) => ({ type: 'reference', reference: { relationTo: 'pages', value } })
    await redirect('alder', { from: '/about', to: to(shown), type: '302' })
    await redirect('alder', { from: '/hidden', to: to(hidden) })
    expect(await leads('alder', '/about')).toEqual({ to: '/pages/about-us', permanent: false })
    expect(await leads('alder', '/hidden')).toBe(404)
    await asked('alder', 'PATCH', `/pages/${shown}`, { slug: 'who-we-are' })
    await expect
      .poll(() => leads('alder', '/about'), { timeout: 10_000 })
      .toEqual({ to: '/pages/who-we-are', permanent: false })
  })

  it('leads to no other shop’s page', async () => {
    const { json: body } = await asked('alder', 'POST', '/pages', {
      title: 'Mine',
      slug: 'mine',
      _status: 'published',
    })
    const value = (body['doc'] as Json)['id']
    const to = { type: 'reference', reference: { relationTo: 'pages', value } }
    expect((await redirect('birch', { from: '/theirs', to })).status).toBe(400)
  })
})

describe('a file of redirects', () => {
  const bring = async (slug: Slug, content: string) => {
    const worker = startWorker(shops.house.payload)
    try {
      const { json: body } = await asked(slug, 'POST', '/transfer/imports', {
        filename: 'redirects.csv',
        content: Buffer.from(content).toString('base64'),
      })
      const path = `/transfer/imports/${String(body['id'])}`
      const state = async () => (await asked(slug, 'GET', path)).json
      await expect.poll(async () => (await state())['state'], { timeout: 20_000 }).toBe('ready')
      await asked(slug, 'POST', `${path}/start`, {})
      await expect.poll(async () => (await state())['state'], { timeout: 20_000 }).toBe('done')
      return (await state())['outcome']
    } finally {
      await worker.stop()
    }
  }

  it('comes in as Shopify writes it, and changes nothing the second time', async () => {
    const csv =
      'Redirect from,Redirect to\n/old-1,/products/one\n/old-2,https://blog.example/\n/,/x\n/old-1/,/y\n'
    expect(await bring('alder', csv)).toEqual({ create: 1, change: 0, same: 0, refuse: 2 })
    expect(await leads('alder', '/old-2')).toEqual({ to: 'https://blog.example/', permanent: true })
    expect(await leads('alder', '/old-1')).toBe(404)
    const mended = csv.replace('/old-1/,/y\n', '').replace('/,/x\n', '')
    expect(await bring('alder', mended)).toEqual({ create: 1, change: 0, same: 1, refuse: 0 })
    expect(await bring('alder', mended)).toEqual({ create: 0, change: 0, same: 2, refuse: 0 })
    expect(await leads('birch', '/old-1')).toBe(404)
  })

  it('changes what leads elsewhere', async () => {
    expect(await bring('alder', 'from,to,permanent\n/old-1,/products/two,no\n')).toMatchObject({
      change: 1,
    })
    await expect
      .poll(() => leads('alder', '/old-1'), { timeout: 10_000 })
      .toEqual({ to: '/products/two', permanent: false })
    // Nobody has said that it is for good, which browsers would never forget.
    expect(await bring('alder', 'from,to\n/old-1,/products/three\n')).toMatchObject({ change: 1 })
    await expect
      .poll(() => leads('alder', '/old-1'), { timeout: 10_000 })
      .toEqual({ to: '/products/three', permanent: false })
  })
})
