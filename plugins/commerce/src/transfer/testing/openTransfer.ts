import { readFile } from 'node:fs/promises'

import { sql, startWorker, type Actor } from '@souk/kernel'

import { openShop, type OpenShop } from '../../shared/testing/openShop.ts'
import type { TransferSettings } from '../operations/index.ts'

const manager: Actor = { kind: 'member', id: 'manager', roles: ['owner'] }

/** An empty database, which is dropped when the shop is closed. */
type TestDatabase = { readonly url: string; readonly drop: () => Promise<unknown> }

type View = {
  id: string
  kind: string
  state: string
  total: number
  done: number
  plan: Record<'create' | 'change' | 'same' | 'refuse', number>
  outcome: Record<'create' | 'change' | 'same' | 'refuse', number>
  pictures: { total: number; done: number; failed: number }
  warnings: number
}

export type Row = {
  title: string
  handle: string
  line: number
  plan: string
  outcome: string | null
  changes: { what: string; from: string; to: string }[]
  notes: { line: number; level: string; message: string }[]
}

export type OpenTransfer = {
  readonly shop: OpenShop
  readonly ask: (name: string, input?: Record<string, unknown>) => Promise<Record<string, unknown>>
  /** Does what the worker does until nothing is left. */
  readonly work: () => Promise<void>
  /** Hands a file over and has it looked through. */
  readonly check: (content: string | Buffer, filename?: string, pictures?: boolean) => Promise<View>
  /** Imports a file that was looked through. */
  readonly run: (id: string, pictures?: boolean) => Promise<View>
  readonly rows: (id: string, show?: string) => Promise<Row[]>
  readonly export: (kind: string, format?: string, file?: string) => Promise<string>
  readonly count: (table: string) => Promise<number>
  readonly close: () => Promise<void>
}

/** A shop whose worker works when told to. */
export const openTransfer = async (
  database: TestDatabase,
  transfer: TransferSettings = {},
): Promise<OpenTransfer> => {
  const shop = await openShop(database.url, { transfer })
  const worker = startWorker(shop.payload)
  const ask: OpenTransfer['ask'] = (name, input) => shop.ask(name, input, manager)
  const work = async () => {
    // The worker may be at it by itself already: then nothing is left to be claimed.
    for (;;) {
      await worker.drain()
      const ctx = await shop.context()
      const left = await ctx.sql(sql`
        select 1 from event_deliveries where status = 'pending' and handler like 'transfer.%' limit 1`)
      if (left.length === 0) return
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  return {
    shop,
    ask,
    work,
    check: async (content, filename = 'file.csv', pictures = false) => {
      const bytes = Buffer.from(content)
      const { id } = await ask('imports.create', {
        filename,
        content: bytes.toString('base64'),
        pictures,
      })
      await work()
      return (await ask('imports.read', { id })) as View
    },
    run: async (id, pictures = false) => {
      await ask('imports.start', { id, pictures })
      await work()
      return (await ask('imports.read', { id })) as View
    },
    rows: async (id, show) =>
      (await ask('imports.rows', { id, ...(show ? { show } : {}) })).docs as Row[],
    export: async (kind, format = 'souk', file = 'csv') => {
      const { id } = await ask('exports.create', { kind, format, file })
      await work()
      return (await ask('exports.file', { id })).content as string
    },
    count: async (table) => {
      const ctx = await shop.context()
      const [row] = await ctx.sql<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(table)}`,
      )
      return row?.n ?? 0
    },
    close: async () => {
      await worker.stop()
      await shop.close()
      await database.drop()
    },
  }
}

export const sample = (name: string): Promise<string> =>
  readFile(new URL(`./samples/${name}`, import.meta.url), 'utf8')
