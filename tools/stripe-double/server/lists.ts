import type { Row } from '../state/store.ts'
import type { Table } from '../state/tables.ts'
import { invalid } from './errors.ts'
import { either, hash, integer, text } from './parameters.ts'
import type { Values } from './parameters.ts'

const range = () =>
  either(integer(), hash({ gt: integer(), gte: integer(), lt: integer(), lte: integer() }))

export const listShape = {
  limit: integer({ min: 1, max: 100 }),
  starting_after: text(),
  ending_before: text(),
}

export const createdShape = { ...listShape, created: range() }

export type Range = number | { gt?: number; gte?: number; lt?: number; lte?: number }

export const isWithin = (value: number, asked: Range | undefined): boolean => {
  if (asked === undefined) return true
  if (typeof asked === 'number') return value === asked
  return (
    (asked.gt === undefined || value > asked.gt) &&
    (asked.gte === undefined || value >= asked.gte) &&
    (asked.lt === undefined || value < asked.lt) &&
    (asked.lte === undefined || value <= asked.lte)
  )
}

export type Page<T> = { object: 'list'; data: T[]; has_more: boolean; url: string }

/** One page of v1, newest first, between the cursors. */
export const page = <K extends Table>(
  rows: readonly Row<K>[],
  { params, url }: { params: Values<typeof listShape>; url: string },
): Page<Row<K>['object']> => {
  const { limit = 10, starting_after: after, ending_before: before } = params
  const newestFirst = rows.toReversed()
  const place = (id: string, param: string) => {
    const at = newestFirst.findIndex((row) => row.id === id)
    if (at < 0) throw invalid(`No such object: '${id}'`, { code: 'resource_missing', param })
    return at
  }
  const from = after === undefined ? 0 : place(after, 'starting_after') + 1
  const until = before === undefined ? newestFirst.length : place(before, 'ending_before')
  const between = newestFirst.slice(from, until)
  const data = before === undefined ? between.slice(0, limit) : between.slice(-limit)
  return {
    object: 'list',
    data: data.map((row) => row.object),
    has_more: between.length > data.length,
    url,
  }
}

/** The first page of a list that is part of an object, in its own order. */
export const firstPage = <T>(all: readonly T[], url: string): Page<T> => ({
  object: 'list',
  data: all.slice(0, 10),
  has_more: all.length > 10,
  url,
})

/** The page of such a list after a cursor. */
export const pageAfter = <T extends { readonly id: string }>(
  all: readonly T[],
  {
    params: { limit = 10, starting_after: after },
    url,
  }: { params: { limit?: number; starting_after?: string }; url: string },
): Page<T> => {
  const at = after === undefined ? -1 : all.findIndex(({ id }) => id === after)
  if (after !== undefined && at < 0)
    throw invalid(`No such object: '${after}'`, {
      code: 'resource_missing',
      param: 'starting_after',
    })
  const rest = all.slice(at + 1)
  return { object: 'list', data: rest.slice(0, limit), has_more: rest.length > limit, url }
}

/** A list that is part of an object, complete and newest first. */
export const embeddedList = <T>(data: readonly T[], url: string): Page<T> => ({
  object: 'list',
  data: [...data],
  has_more: false,
  url,
})
