import { sql } from '@souk/kernel'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** Whether the text can be an id here; what cannot must not reach a uuid column. */
export const isId = (text: string): boolean => UUID.test(text)

/** Ids as one parameter. What is no id is left out: it names nothing. */
export const ids = (values: readonly string[]): SQL =>
  sql`${`{${values.filter(isId).join(',')}}`}::uuid[]`

/** Ids as one parameter, each of which may be missing. */
export const idsOrNone = (values: readonly (string | null)[]): SQL =>
  sql`${`{${values.map((value) => (value !== null && isId(value) ? value : 'null')).join(',')}}`}::uuid[]`

/** Whole numbers as one parameter. */
export const integers = (values: readonly number[]): SQL =>
  sql`${`{${values.join(',')}}`}::bigint[]`
