import { z } from 'zod'

import { LineProblem, transferErrors, type Group, type Kind, type Note } from '../domain/index.ts'
import { KINDS } from './importView.ts'
import { customerItem, discountItem, redirectItems } from './jsonItems.ts'
import { collectionItem, extraItem, priceListItem } from './jsonLists.ts'
import { productItem } from './productItem.ts'
import type { ReadFile } from './readFile.ts'

const ownFile = z.looseObject({ souk: z.enum(KINDS) })

/**
 * Our own JSON: the same things as in our CSV, amounts in minor units.
 *
 * @throws 422 `file_unreadable`, `file_unknown`, `file_empty`, `file_too_long`, `not_for_import`
 */
export const readJson = (text: string, most: number): ReadFile => {
  const own = ownFile.safeParse(parsed(text))
  if (!own.success) throw transferErrors.file_unknown()
  const { souk: kind } = own.data
  if (kind === 'orders') throw transferErrors.not_for_import()
  const things = own.data[kind]
  if (!Array.isArray(things)) throw transferErrors.file_unknown()
  if (things.length === 0) throw transferErrors.file_empty()
  if (things.length > most) throw transferErrors.file_too_long({ limit: most })
  return {
    format: 'souk',
    kind,
    groups: things.map((thing: unknown, at) => groupOf(kind, thing, at)),
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is no JSON'
    throw transferErrors.file_unreadable({ reason })
  }
}

const items = {
  products: productItem,
  collections: collectionItem,
  extras: extraItem,
  priceLists: priceListItem,
  customers: customerItem,
  discounts: discountItem,
  redirects: redirectItems,
} satisfies Partial<Record<Kind, z.ZodType>>

/** By which a thing is known again, and what it is called; the first that it has. */
const NAMES = ['handle', 'email', 'code', 'from', 'title'] as const

const groupOf = (kind: keyof typeof items, value: unknown, at: number): Group<unknown> => {
  const line = at + 1
  const fields = (value ?? {}) as Readonly<Record<string, unknown>>
  const named = NAMES.map((name) => fields[name]).filter(
    (name): name is string => typeof name === 'string' && name !== '',
  )
  const key = named[0] ?? ''
  const title = typeof fields['title'] === 'string' ? fields['title'] : key
  const group = { key, title, line, lines: [] }
  try {
    const found = items[kind].safeParse(value)
    if (found.success) return { ...group, item: found.data, notes: [] }
    const notes = found.error.issues.map(({ path, message }): Note => ({
      line,
      level: 'error',
      message: path.length > 0 ? `${path.join('.')}: ${message}` : message,
    }))
    return { ...group, item: null, notes }
  } catch (error) {
    if (!(error instanceof LineProblem)) throw error
    return { ...group, item: null, notes: [{ line, level: 'error', message: error.message }] }
  }
}
