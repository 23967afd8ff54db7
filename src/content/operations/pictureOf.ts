import type { Picture } from '../domain/resolve.ts'

/** A row of `media`, as Payload's columns name things. */
export type MediaRow = Record<string, unknown>

const SIZES = ['thumbnail', 'card', 'large', 'wide'] as const

export const pictureOf = (row: MediaRow): Picture => ({
  url: String(row.url ?? ''),
  alt: String(row.alt ?? ''),
  width: number(row.width),
  height: number(row.height),
  sizes: Object.fromEntries(
    SIZES.flatMap((size) => {
      const url = row[`sizes_${size}_url`]
      return typeof url === 'string'
        ? [[size, { url, width: number(row[`sizes_${size}_width`]) ?? 0, height: number(row[`sizes_${size}_height`]) ?? 0 }]]
        : []
    }),
  ),
})

const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))
