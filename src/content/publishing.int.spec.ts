import { startWorker, type Worker } from '@souk/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  openTwoShops,
  SHOPS,
  type Slug,
  type TwoShops,
} from '../../tests/isolation/support/twoShops.ts'

let shops: TwoShops
let worker: Worker

beforeAll(async () => {
  shops = await openTwoShops()
  worker = startWorker(shops.house.payload)
}, 240_000)

afterAll(async () => {
  await worker?.stop()
  await shops?.close()
})

const away = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()

const write = async (slug: Slug, data: object): Promise<string> => {
  const query = (data as { _status: string })._status === 'draft' ? '?draft=true' : ''
  const { json: body } = await shops.asked(slug, 'POST', `/pages${query}`, { body: data })
  return (body['doc'] as { id: string }).id
}

const status = async (shop: Slug, path: string) =>
  (await shops.send({ method: 'GET', path, headers: { 'x-tenant-id': shop } })).status

/** The worker looks every twenty seconds. */
const patience = { timeout: 45_000, interval: 500 }

describe('a page with a time', { timeout: 60_000 }, () => {
  it('goes public in its own shop by itself', async () => {
    for (const slug of SHOPS) {
      const id = await write(slug, {
        title: `News of ${slug}`,
        slug: `news-${slug}`,
        publishAt: away(3_600),
        _status: 'draft',
      })
      await shops.house.owner.query(
        `update _pages_v set version_publish_at = now() - interval '1 second'
          where parent_id = $1 and latest`,
        [id],
      )
    }
    const later = await write('alder', {
      title: 'Not yet',
      slug: 'not-yet',
      publishAt: away(3_600),
      _status: 'draft',
    })
    for (const slug of SHOPS)
      await expect.poll(() => status(slug, `/store/pages/news-${slug}`), patience).toBe(200)
    expect(await status('alder', '/store/pages/news-birch')).toBe(404)
    expect(await status('alder', '/store/pages/not-yet')).toBe(404)
    const { json: waiting } = await shops.asked('alder', 'GET', `/pages/${later}?draft=true`)
    expect(waiting).toMatchObject({ _status: 'draft', publishAt: expect.any(String) })
  })

  it('tells it to nobody who does not work in the shop', async () => {
    const id = await write('alder', {
      title: 'Ends one day',
      slug: 'ends',
      unpublishAt: away(3_600),
      _status: 'published',
    })
    const own = await shops.asked('alder', 'GET', `/pages/${id}`)
    expect(own.json).toMatchObject({ unpublishAt: expect.any(String) })
    const others = await shops.asked('birch', 'GET', `/pages/${id}`, { inside: 'alder' })
    expect(others.json).toMatchObject({ title: 'Ends one day' })
    expect(others.json).not.toHaveProperty('unpublishAt')
    const guessed = await shops.send({
      method: 'GET',
      path: '/pages?where[unpublishAt][exists]=true',
      headers: { 'x-tenant-id': 'alder' },
    })
    expect(guessed.text).not.toContain('Ends one day')
  })
})
