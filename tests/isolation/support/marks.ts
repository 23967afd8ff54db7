import type { Classification } from '@souk/tenancy'
import type { Client } from 'pg'

import type { Clearance } from './actors.ts'
import type { Filled } from './fill.ts'
import type { Ledger } from './ledger.ts'
import type { Ask, Reply } from './send.ts'

export type Marks = Readonly<Record<Clearance, readonly string[]>>

const telling = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/

/** The ids in a ledger, without the small numbers that every table has. */
export const idsIn = (ledger: Ledger): Set<string> =>
  new Set([...ledger.keys()].map((key) => key.split(' ')[1] ?? '').filter((id) => telling.test(id)))

/**
 * What must never be in an answer, by what whoever asks may know: of a shop that one does not even
 * name, not an id; of one that is visited, nothing that it keeps to itself; and nobody learns
 * another shop's things, or anybody's secrets.
 */
export const marksOf = async (
  owner: Client,
  { a, b, rows, classes }: { a: Filled; b: Filled; rows: Ledger; classes: Classification },
): Promise<Marks> => {
  const { rows: secrets } = await owner.query<{ secret: string }>(`
    select hash as secret from users union all select salt from users
    union all select hash from customers union all select salt from customers
    union all select token_hash from carts
    union all select token_hash from wish_lists union all select share_hash from wish_lists`)
  const always = secrets.map(({ secret }) => secret).filter((secret) => secret?.length > 8)
  const closedTables = Object.entries(classes)
    .filter(([slug, kind]) => kind !== 'tenant-public' && slug !== 'tenants')
    .map(([slug]) => slug.replaceAll('-', '_'))
  const isClosed = (key: string) =>
    /^_\w+_v(_| )/.test(key) ||
    closedTables.some((table) => key.startsWith(`${table} `) || key.startsWith(`${table}_`))
  const closedRows = new Map([...rows].filter(([key]) => isClosed(key)))
  const { secretProduct = '', secretPage = '', cartToken = '', orderToken = '' } = a.of
  const closed = [
    ...always,
    a.words.closed,
    secretProduct,
    secretPage,
    cartToken,
    orderToken,
    ...idsIn(closedRows),
  ]
  return {
    nothing: [...new Set([...closed, a.words.open, a.slug, ...idsIn(rows)])],
    'what is open': closed,
    everything: [...always, b.words.open, b.words.closed],
  }
}

/**
 * The marks that an answer gives away. An error may repeat what it was asked with, but what was
 * found with it must not come along.
 */
export const givenAway = (
  marks: readonly string[],
  asked: Pick<Ask, 'path' | 'body' | 'headers'>,
  { status, text }: Pick<Reply, 'status' | 'text'>,
): string[] => {
  const said = decodeURIComponent(
    `${asked.path} ${JSON.stringify(asked.body ?? {})} ${JSON.stringify(asked.headers)}`.replace(
      /%(?![0-9a-f]{2})/gi,
      '%25',
    ),
  )
  const isEcho = (mark: string) => said.includes(mark) && (status >= 400 || !telling.test(mark))
  return marks.filter((mark) => text.includes(mark) && !isEcho(mark))
}
