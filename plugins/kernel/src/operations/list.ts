import { z } from 'zod'

/** Payload's list envelope around documents of one kind. */
export const listOf = <Doc extends z.ZodType>(doc: Doc) =>
  z.object({
    docs: z.array(doc),
    totalDocs: z.int(),
    limit: z.int(),
    page: z.int(),
    totalPages: z.int(),
    hasNextPage: z.boolean(),
    hasPrevPage: z.boolean(),
    nextPage: z.int().nullable(),
    prevPage: z.int().nullable(),
  })

type Paging = { readonly page: number; readonly limit: number }

/** The page's documents in the envelope; `totalDocs` counts those of all pages. */
export const paged = <Doc>(docs: Doc[], totalDocs: number, { page, limit }: Paging) => {
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  const hasNextPage = page < totalPages
  const hasPrevPage = page > 1
  return {
    docs,
    totalDocs,
    limit,
    page,
    totalPages,
    hasNextPage,
    hasPrevPage,
    nextPage: hasNextPage ? page + 1 : null,
    prevPage: hasPrevPage ? page - 1 : null,
  }
}

/** A whole number in a query: `?limit=20`. */
export const queryInteger = (min: number, max: number) =>
  z.coerce.number<unknown>().pipe(z.int().min(min).max(max))

/** What every list may be asked: how many on a page, and which page. */
export const paging = ({ limit, most }: { readonly limit: number; readonly most: number }) => ({
  limit: queryInteger(1, most).default(limit),
  page: queryInteger(1, 100_000).default(1),
})
