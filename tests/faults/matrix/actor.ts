import { createServer, type IncomingMessage } from 'node:http'

import { doChore, houseOf, startWorker } from '@souk/kernel'
import { getPayload, handleEndpoints } from 'payload'

import { inNextRequest } from '../../../plugins/tenancy/src/wall/testing/inNextRequest.ts'
import { countSteps, type Blow } from './steps.ts'

/**
 * One process of the app, without pages: Payload's routes over HTTP, and a worker that works when it
 * is told to. `POST /__arm` has it killed at a step, `/__work` delivers, works off and does chores,
 * `/__steps` says how many steps there were since it was armed.
 */
const steps = countSteps(new URL(process.env.STRIPE_API_BASE ?? 'http://localhost'))
const { default: config } = await import('../../../payload.config.ts')
const payload = await getPayload({ config })

const work = async (): Promise<void> => {
  const worker = startWorker(payload)
  try {
    await worker.drain()
    for (const chore of houseOf(payload.config).chores) await doChore(payload, chore)
    await worker.drain()
  } finally {
    await worker.stop()
  }
}

const orders: Record<string, (body: string) => Promise<unknown>> = {
  '/__arm': (body) => Promise.resolve(steps.arm((JSON.parse(body) as { blow?: Blow }).blow)),
  '/__steps': () => Promise.resolve({ steps: steps.count() }),
  '/__work': work,
}

const bytesOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const requestOf = (incoming: IncomingMessage, body: Buffer): Request => {
  const { host = 'localhost', ...rest } = incoming.headers
  const headers = new Headers({ host })
  for (const [name, value] of Object.entries(rest)) headers.set(name, String(value))
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  return new Request(`http://${host}${incoming.url ?? '/'}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  })
}

const answer = async (incoming: IncomingMessage): Promise<Response> => {
  const body = await bytesOf(incoming)
  const order = orders[incoming.url ?? '']
  if (order) return Response.json((await order(body.toString())) ?? {})
  return inNextRequest(() =>
    handleEndpoints({ config: Promise.resolve(config), request: requestOf(incoming, body) }),
  )
}

const server = createServer((incoming, outgoing) => {
  answer(incoming)
    .catch((error: unknown) => new Response(String(error), { status: 500 }))
    .then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(Buffer.from(await response.arrayBuffer()))
    })
    .catch(() => outgoing.destroy())
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
