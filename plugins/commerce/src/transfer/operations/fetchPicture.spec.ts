import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, describe, expect, it } from 'vitest'

import { fetchPicture } from './fetchPicture.ts'
import { isPublic } from './reachable.ts'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M9QDwADgQF/iQ0VbAAAAABJRU5ErkJggg==',
  'base64',
)

const open: { close: () => void }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

const serve = async (answer: RequestListener): Promise<{ port: number; asked: () => number }> => {
  let asked = 0
  const server = createServer((request, response) => {
    asked += 1
    answer(request, response)
  })
  open.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, asked: () => asked }
}

const only =
  (port: number) =>
  (host: string, at: number): boolean =>
    at === port && (host === '127.0.0.1' || host === 'localhost')

describe('an address in our own network', () => {
  it.each([
    '127.0.0.1',
    '127.1.2.3',
    '0.0.0.0',
    '10.0.0.8',
    '172.16.9.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.100.200',
    '168.63.129.16',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'nonsense',
  ])('is none of the world’s: %s', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111'])('but %s is', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  it.each([
    ['by number', (port: number) => `http://127.0.0.1:${port}/a.png`],
    ['by name', (port: number) => `http://localhost:${port}/a.png`],
    ['as one number', (port: number) => `http://2130706433:${port}/a.png`],
    ['in octal', (port: number) => `http://0177.0.0.1:${port}/a.png`],
    ['as IPv4 in IPv6', (port: number) => `http://[::ffff:127.0.0.1]:${port}/a.png`],
    ['with a name and password', (port: number) => `http://a:b@127.0.0.1:${port}/a.png`],
  ])('is never asked, written %s', async (_, address) => {
    const { port, asked } = await serve((_request, response) => response.end(PNG))
    await expect(fetchPicture(address(port))).rejects.toThrow(/not fetched|fetched from|reached/u)
    expect(asked()).toBe(0)
  })

  it.each(['file:///etc/passwd', 'ftp://example.com/a.png', 'gopher://x/', 'data:image/png,x'])(
    'is not reached by another door: %s',
    async (address) => {
      await expect(fetchPicture(address)).rejects.toThrow('http')
    },
  )

  it('is not reached by way of a stranger who leads there', async () => {
    const inner = await serve((_request, response) => response.end(PNG))
    const outer = await serve((_request, response) =>
      response.writeHead(302, { Location: `http://127.0.0.1:${inner.port}/secret` }).end(),
    )
    await expect(
      fetchPicture(`http://127.0.0.1:${outer.port}/a.png`, only(outer.port)),
    ).rejects.toThrow('private network')
    expect(inner.asked()).toBe(0)
  })
})

describe('a picture', () => {
  const get = async (answer: RequestListener) => {
    const { port } = await serve(answer)
    return fetchPicture(`http://127.0.0.1:${port}/a`, only(port))
  }

  it('is known by its bytes, whatever its server calls it', async () => {
    const found = await get((_request, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PNG),
    )
    expect(found).toMatchObject({ type: 'image/png', extension: 'png' })
  })

  it('is none when it only says so', async () => {
    await expect(
      get((_request, response) =>
        response.writeHead(200, { 'Content-Type': 'image/png' }).end('<script>'),
      ),
    ).rejects.toThrow('no picture')
  })

  it('may not be larger than we say, whatever length is promised', async () => {
    const megabyte = Buffer.alloc(1024 * 1024)
    await expect(
      get((_request, response) => {
        const more = () => {
          if (response.destroyed) return
          response.write(megabyte, more)
        }
        more()
      }),
    ).rejects.toThrow('15 MB')
    await expect(
      get((_request, response) =>
        response.writeHead(200, { 'Content-Length': String(10 ** 10) }).write('x'),
      ),
    ).rejects.toThrow('15 MB')
  })

  it('is not looked for for ever', async () => {
    const { port } = await serve((request, response) =>
      response.writeHead(302, { Location: `http://127.0.0.1:${port}${request.url ?? ''}x` }).end(),
    )
    await expect(fetchPicture(`http://127.0.0.1:${port}/a`, only(port))).rejects.toThrow(
      'too often',
    )
  })

  it.each([
    [404, '404'],
    [500, '500'],
  ])('that is not there (%s) is told of', async (status, words) => {
    await expect(get((_request, response) => response.writeHead(status).end())).rejects.toThrow(
      words,
    )
  })
})
