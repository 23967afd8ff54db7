/**
 * The same text for the same facts, in whatever order their keys were written: what two processes
 * compare, hash or sign. Dates become ISO texts, what is undefined is left out.
 */
export const canonicalJson = (facts: unknown): string => JSON.stringify(facts, sortKeys)

const sortKeys = (_key: string, value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
