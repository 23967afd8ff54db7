import { startWorker, type Actor } from '@souk/kernel'
import type { Payload } from 'payload'

import { askAs } from '../tests/support/fixtures/askAs.ts'
import { plainTenant } from '../tests/support/fixtures/plainTenant.ts'
import { withApp } from './openApp.ts'

/** How many products a file has, each with three variants. */
const SIZES = [100, 1000] as const

const owner: Actor = { kind: 'member', id: 'bench', roles: ['owner'] }

/** Times files of products that grow, each in a shop of its own: what of it takes longer for each product? */
const measure = (): Promise<void> =>
  withApp('bench-imports', async (payload) => {
    const worker = startWorker(payload)
    const columns = ['looked through', 'brought in', 'the same again', 'written']
    console.log(['ms for each product', ...columns].map(column).join(''))
    try {
      for (const size of SIZES) {
        const tenant = await plainTenant(payload, `imports-${size}`)
        const times = await walk(payload, { tenant, file: fileOf(size), work: worker.drain })
        const each = times.map((time) => (time / size).toFixed(2))
        console.log([`${size} products`, ...each].map(column).join(''))
      }
    } finally {
      await worker.stop()
    }
  })

type Given = {
  readonly tenant: string
  readonly file: string
  readonly work: () => Promise<unknown>
}

/** Looks a file through, brings it in, does both again, and writes it. @returns milliseconds of each */
const walk = async (payload: Payload, { tenant, file, work }: Given): Promise<number[]> => {
  const ask = (name: string, input: Record<string, unknown>) =>
    askAs(payload, tenant, name, input, owner)
  const look = async (): Promise<string> => {
    const content = Buffer.from(file).toString('base64')
    const { id } = await ask('imports.create', { filename: 'products.csv', content })
    await until('imports.read', id, 'ready')
    return String(id)
  }
  const bring = async (id: string): Promise<void> => {
    await ask('imports.start', { id, pictures: false })
    await until('imports.read', id, 'done')
  }
  const write = async (): Promise<void> => {
    const { id } = await ask('exports.create', { kind: 'products', format: 'souk', file: 'csv' })
    await until('exports.read', id, 'ready')
  }
  const until = async (name: string, id: unknown, state: string): Promise<void> => {
    for (;;) {
      await work()
      const found = await ask(name, { id })
      if (found['state'] === state) return
      if (found['state'] === 'failed') throw new Error(`${name} failed.`)
    }
  }
  let id = ''
  return [
    await timeOf(async () => {
      id = await look()
    }),
    await timeOf(() => bring(id)),
    await timeOf(async () => bring(await look())),
    await timeOf(write),
  ]
}

const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A line for each variant, as our own files have them. */
const fileOf = (size: number): string =>
  [
    'handle,title,status,categories,options,variant,sku,price,stock',
    ...Array.from({ length: size }, (_, n) =>
      ['S', 'M', 'L'].map(
        (value, at) =>
          `thing-${n},Thing ${n},published,Shelf ${n % 20},Size;S;M;L,${value},T-${n}-${value},${10 + at}.50,20`,
      ),
    ).flat(),
  ].join('\n')

const column = (value: string, place: number): string =>
  place === 0 ? value.padEnd(22) : value.padStart(16)

await measure()
process.exit(0)
