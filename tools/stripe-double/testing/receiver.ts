import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { body: string; signature: string; path: string; at: number }

export type Receiver = {
  url: string
  received: Received[]
  /** The types in the order in which they arrived. */
  types: () => string[]
  /** What it answers next; 200 when the list is empty. */
  answers: number[]
  close: () => Promise<void>
}

/** Somebody who listens to webhooks and writes down what comes. */
export const openReceiver = async (): Promise<Receiver> => {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      received.push({
        body: Buffer.concat(chunks).toString('utf8'),
        signature: String(incoming.headers['stripe-signature']),
        path: incoming.url ?? '',
        at: Date.now(),
      })
      response.writeHead(answers.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    types: () => received.map(({ body }) => (JSON.parse(body) as { type: string }).type),
    answers,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
