import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Filled } from './support/fill.ts'
import type { Reply } from './support/send.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 300_000)

afterAll(() => stage.close(), 60_000)

const at = ({ slug }: Filled) => ({ 'x-tenant-id': slug })
const asOwner = ({ owner }: Filled) => ({ authorization: `JWT ${owner.token}` })
const asShopper = ({ shopper, ...shop }: Filled) => ({
  ...at(shop as Filled),
  authorization: `JWT ${shopper.token}`,
})
const bytesOf = ({ words }: Filled) => `bytes of ${words.closed}`
const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
  const door = path.startsWith('/store/') ? 'serve' : 'payload'
  const reply = await stage.send({ method, path, headers, door })
  const [head = '', ...body] = reply.text.split('\n\n')
  const pairs = head.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2))
  return { ...reply, body: body.join('\n\n'), headers: new Map(pairs as [string, string][]) }
}
const link = ({ of }: Filled) => `/store/downloads/${of['link']}`
const code = ({ json }: Reply) =>
  (json['errors'] as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code

describe('a file that is sold', () => {
  const file = '/digital-files/file/program.bin'

  it('is read by the people of its shop, as an attachment that nobody keeps', async () => {
    const { a } = stage
    const reply = await get(file, asOwner(a))
    expect([reply.status, reply.body]).toEqual([200, bytesOf(a)])
    expect(reply.headers.get('cache-control')).toBe('private, no-store')
    expect(reply.headers.get('content-disposition')).toContain('attachment')
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is reached by nobody else, whatever its address', async () => {
    const { a, b } = stage
    const addresses = [
      file,
      `${file}?prefix=tenants/${a.id}`,
      `${file}?prefix=..%2F${a.id}`,
      `/media/file/program.bin?prefix=tenants/${a.id}/digital-files`,
      `/media/file/digital-files%2Fprogram.bin`,
      `/digital-files/file/..%2F${a.id}%2Fprogram.bin`,
      `/digital-files/file/..%2F..%2Ftenants%2F${a.id}%2Fprogram.bin`,
      `/media/file/program.bin`,
      `/media/file/program.bin?prefix=tenants/${a.id}`,
      `/digital-files/${a.of['download']}`,
      `/digital-files?where[id][equals]=${a.of['download']}`,
      `/license-keys?limit=100`,
      `/digital-deliveries/${a.of['given']}`,
    ]
    for (const path of addresses)
      for (const headers of [
        {},
        at(a),
        asShopper(a),
        asOwner(b),
        { ...asOwner(b), ...at(a) },
        asShopper(b),
        { ...asShopper(b), ...at(a) },
      ]) {
        const reply = await get(path, headers)
        expect([path, reply.text.includes(a.words.closed)]).toEqual([path, false])
        expect([path, reply.text.includes(a.of['given'] ?? '')]).toEqual([path, false])
      }
    expect((await get(file, at(a))).status).toBe(404)
  })

  it('is not what lies under the same name for everybody to see, nor takes its place', async () => {
    const { a } = stage
    const pdf = (words: string) => `%PDF-1.4\n% ${words}\nxref\n0 0\n%%EOF\n`
    const put = async (collection: 'media' | 'digital-files', name: string) => {
      const body = new FormData()
      body.set('file', new Blob([pdf(collection)], { type: 'application/pdf' }), name)
      const fields =
        collection === 'media' ? { alt: name } : { title: name, product: a.of['digital'] }
      body.set('_payload', JSON.stringify(fields))
      const reply = await stage.send({
        method: 'POST',
        path: `/${collection}`,
        body,
        headers: asOwner(a),
      })
      const doc = reply.json['doc'] as { id: string; filename: string } | undefined
      expect([collection, reply.status, doc?.filename]).toEqual([collection, 201, name])
      return doc?.id ?? ''
    }
    const open = { of: 'media', at: (name: string) => get(`/media/file/${name}`, at(a)) } as const
    const sold = {
      of: 'digital-files',
      at: (name: string) => get(`/digital-files/file/${name}`, asOwner(a)),
    } as const
    for (const [name, first, second] of [
      ['guide.pdf', open, sold],
      ['manual.pdf', sold, open],
    ] as const) {
      const id = await put(first.of, name)
      await put(second.of, name)
      expect((await first.at(name)).body).toBe(pdf(first.of))
      expect((await second.at(name)).body).toBe(pdf(second.of))
      // Another title leaves the file where it is.
      await stage.send({
        method: 'PATCH',
        path: `/${first.of}/${id}`,
        body: { title: 'Other', alt: 'Other' },
        headers: asOwner(a),
      })
      expect((await first.at(name)).body).toBe(pdf(first.of))
      const gone = await stage.send({
        method: 'DELETE',
        path: `/${first.of}/${id}`,
        headers: asOwner(a),
      })
      expect(gone.status).toBe(200)
      expect((await first.at(name)).status).toBe(404)
      expect((await second.at(name)).body).toBe(pdf(second.of))
    }
  })

  it('keeps its name from leading anywhere', async () => {
    const { b } = stage
    for (const name of ['../../escape.bin', '..\\escape.bin', '/etc/escape.bin', '.htaccess']) {
      const body = new FormData()
      body.set('file', new Blob(['x']), name)
      body.set('_payload', JSON.stringify({ title: name, product: b.of['digital'] }))
      const reply = await stage.send({
        method: 'POST',
        path: '/digital-files',
        body,
        headers: asOwner(b),
      })
      const doc = reply.json['doc'] as Record<string, unknown> | undefined
      if (doc)
        expect([name, String(doc['filename'])]).toEqual([
          name,
          expect.not.stringMatching(/[\\/]|\.\./),
        ])
      else expect([name, reply.status]).toEqual([name, 400])
    }
  })

  it('belongs to no other shop’s product', async () => {
    const { a, b } = stage
    const body = new FormData()
    body.set('file', new Blob(['x']), 'foreign.bin')
    body.set('_payload', JSON.stringify({ title: 'Foreign', product: a.of['digital'] }))
    const reply = await stage.send({
      method: 'POST',
      path: '/digital-files',
      body,
      headers: asOwner(b),
    })
    expect(reply.status).toBe(400)
  })
})

describe('a link to its bytes', () => {
  it('gives them whole, in parts, and says what they are', async () => {
    const { a } = stage
    const whole = await get(link(a), at(a))
    expect([whole.status, whole.body]).toEqual([200, bytesOf(a)])
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="program.bin"; filename*=UTF-8''program.bin`,
      'content-length': String(bytesOf(a).length),
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
      'accept-ranges': 'bytes',
    })
    const part = await get(link(a), { ...at(a), range: 'bytes=2-5' })
    expect([part.status, part.body]).toEqual([206, bytesOf(a).slice(2, 6)])
    expect(part.headers.get('content-range')).toBe(`bytes 2-5/${bytesOf(a).length}`)
    const beyond = await get(link(a), { ...at(a), range: 'bytes=900-' })
    expect(beyond.status).toBe(416)
    const head = await get(link(a), at(a), 'HEAD')
    expect([head.status, head.body]).toEqual([200, ''])
    const { rows } = await stage.owner.query('select taken from digital_deliveries where id = $1', [
      a.of['given'],
    ])
    expect(rows).toEqual([{ taken: '1' }])
  })

  it('says by GraphQL what they are, which sends no bytes', async () => {
    const { a } = stage
    const reply = await stage.send({
      method: 'POST',
      path: '/graphql',
      body: { query: `{ downloadsFile(token: "${a.of['link']}") { filename size } }` },
      headers: at(a),
    })
    expect(reply.json).toEqual({
      data: { downloadsFile: { filename: 'program.bin', size: bytesOf(a).length } },
    })
  })

  it('opens in its own shop alone', async () => {
    const { a, b } = stage
    for (const headers of [at(b), asShopper(b), { host: `${b.words.open}.test` }]) {
      const reply = await get(link(a), headers)
      expect([reply.status, code(reply)]).toEqual([404, 'download_not_found'])
    }
    const named = await get(`/tenant/${b.slug}${link(a)}`)
    expect(named.text).not.toContain(a.words.closed)
  })

  it('is made for who has bought the file alone', async () => {
    const { a, b } = stage
    const path = `/store/orders/${a.of['order']}/downloads/${a.of['given']}/links`
    const post = (headers: Record<string, string>) =>
      stage.send({ method: 'POST', path, body: {}, headers })
    for (const headers of [
      at(a),
      at(b),
      { ...at(b), 'x-order-token': a.of['orderToken'] ?? '' },
      { ...at(a), 'x-order-token': b.of['orderToken'] ?? '' },
      asShopper(b),
    ])
      expect((await post(headers)).status).toBe(404)
    const made = await post({ ...at(a), 'x-order-token': a.of['orderToken'] ?? '' })
    expect(made.status).toBe(201)
    const bytes = await get(String(made.json['path']), at(a))
    expect(bytes.body).toBe(bytesOf(a))
    const others = await get(String(made.json['path']), at(b))
    expect([others.status, code(others)]).toEqual([404, 'download_not_found'])
  })
})
