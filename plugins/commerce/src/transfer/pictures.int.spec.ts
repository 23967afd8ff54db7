import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import sharp from 'sharp'
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

const square = (side: number): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#a84a3c' } })
    .png()
    .toBuffer()

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.set(url, (asked.get(url) ?? 0) + 1)
    const side = Number(/side-(\d+)/u.exec(url)?.[1])
    if (side) void square(side).then((picture) => response.end(picture))
    else if (url.includes('gone')) response.writeHead(404).end()
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

it('keeps each of many that come at once under its own name, and whole', async () => {
  const sides = Array.from({ length: 24 }, (_, at) => 40 + 7 * at)
  const pictures = sides.map((side) => `http://127.0.0.1:${port}/side-${side}.png`)
  const csv = `handle,title,status,price,pictures\nmany,Many,published,5,${pictures.join(' | ')}\n`
  const { id } = await house.check(csv, 'many.csv', true)
  expect(await house.run(id, true)).toMatchObject({ warnings: 0, pictures: { failed: 0 } })
  const { docs } = await house.shop.payload.find({
    collection: 'media' as never,
    where: { filename: { like: 'side-' } } as never,
    depth: 0,
    pagination: false,
  })
  const kept = (docs as unknown as { filename: string; width: number; filesize: number }[]).map(
    ({ filename, width, filesize }) => ({ side: Number(filename.split('-')[1]), width, filesize }),
  )
  const wanted = await Promise.all(
    sides.map(async (side) => ({ side, width: side, filesize: (await square(side)).byteLength })),
  )
  expect(kept.toSorted((a, b) => a.side - b.side)).toEqual(wanted)
})
