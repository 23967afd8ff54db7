import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'

import { withPage } from './withPage.ts'

/** Serves one page on loopback and tells its address. */
const withServer = async <T>(use: (url: string) => Promise<T>): Promise<T> => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<title>Souk</title><h1>Grüezi — 9,90 €</h1>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const address = server.address()
    return await use(`:${typeof address === 'object' ? address?.port : 0}`)
  } finally {
    server.close()
  }
}

describe('the browser of these tests', () => {
  it('opens a shop by its host name and takes a picture', () =>
    withServer((port) =>
      withPage(async (page) => {
        await page.goto(`http://coffee.localhost${port}/`)
        expect(await page.textContent('h1')).toBe('Grüezi — 9,90 €')
        expect((await page.screenshot()).length).toBeGreaterThan(1000)
      }),
    ))

  it('keeps one origin out of another', () =>
    withServer((other) =>
      withServer((own) =>
        withPage(async (page) => {
          await page.goto(`http://127.0.0.1${own}/`)
          const read = page.evaluate(
            (url) => fetch(url).then((r) => r.text()),
            `http://127.0.0.1${other}/`,
          )
          await expect(read).rejects.toThrow(/fetch/)
        }),
      ),
    ))
})
