import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { createTestDatabase } from '../../../../tests/support/index.ts'
import { openTransfer, type OpenTransfer } from './testing/openTransfer.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/iQ0VbAAAAABJRU5ErkJggg==',
  'base64',
)

let house: OpenTransfer
let server: Server
let port = 0
const asked = new Map<string, number>()

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.set(url, (asked.get(url) ?? 0) + 1)
    if (url.includes('gone')) response.writeHead(404).end()
    else response.end(url.includes('text') ? 'no picture' : PNG)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
  house = await openTransfer(await createTestDatabase({ migrated: false }), {
    mayReach: (host, at) => at === port && host === '127.0.0.1',
  })
})

afterAll(async () => {
  server.close()
  await house.close()
})

it('brings pictures along, each once, and says which it could not have', async () => {
  const at = (name: string) => `http://127.0.0.1:${port}/${name}`
  const csv = [
    'handle,title,status,price,pictures,picture_texts',
    `cup,Cup,published,5,${at('a.png')} | ${at('b.png')},From the left | From the right`,
    `mug,Mug,published,6,${at('a.png')} | ${at('gone.png')},`,
    `jug,Jug,published,7,${at('text.png')},`,
    `inner,Inner,published,8,http://127.0.0.1:${port + 1}/a.png | http://169.254.169.254/latest,`,
  ].join('\n')
  const { id, plan } = await house.check(csv, 'pictures.csv', true)
  expect(plan).toMatchObject({ create: 4 })
  expect(asked.size).toBe(0)
  const done = await house.run(id, true)
  expect(done).toMatchObject({
    state: 'done',
    outcome: { create: 4, refuse: 0 },
    warnings: 3,
    pictures: { total: 6, failed: 4 },
  })
  expect(Object.fromEntries(asked)).toEqual({
    '/a.png': 1,
    '/b.png': 1,
    '/gone.png': 1,
    '/text.png': 1,
  })
  const said = (await house.rows(id, 'warning')).map(({ title, notes }) => [
    title,
    notes.map(({ message }) => message).join(' '),
  ])
  expect(said).toEqual([
    ['Mug', expect.stringContaining('404')],
    ['Jug', expect.stringContaining('no picture')],
    ['Inner', expect.stringContaining('private network')],
  ])
  const { docs } = await house.shop.payload.find({
    collection: 'products' as never,
    depth: 0,
    sort: 'createdAt',
  })
  const pictures = (docs as unknown as { slug: string; images: string[] }[]).map(
    ({ slug, images }) => [slug, images?.length ?? 0],
  )
  expect(Object.fromEntries(pictures)).toEqual({ cup: 2, mug: 1, jug: 0, inner: 0 })
  expect(await house.count('media')).toBe(2)

  // The same file again asks only for what could not be had, and changes nothing.
  const again = await house.check(csv, 'pictures.csv', true)
  expect(again.plan).toMatchObject({ same: 4 })
  expect((await house.run(again.id, true)).outcome).toMatchObject({ same: 4 })
  expect(asked.get('/a.png')).toBe(1)
  expect(await house.count('media')).toBe(2)
})
