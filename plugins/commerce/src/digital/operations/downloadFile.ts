import { anyone, defineOperation, type Context } from '@souk/kernel'
import { z } from 'zod'

import { assertOpen, attachment, digitalErrors, safeType } from '../domain/index.ts'
import { findDelivery } from './deliveryRows.ts'
import { readLink } from './downloadLink.ts'
import { linkLimits } from './limits.ts'
import { storedBytes } from './storedBytes.ts'

/**
 * The bytes behind a link. The download was counted when the link was made, so that a broken one goes on
 * and a program that fetches several parts at once counts as one; what was taken back since ends it.
 */
export const downloadFile = defineOperation({
  name: 'downloads.file',
  summary: 'The bytes of a file that was bought, by a link that is good for some minutes',
  feature: 'commerce',
  http: {
    method: 'GET',
    path: '/store/downloads/:token',
    file: async ({ id, filename, type }, ctx) => {
      const bytes = await storedBytes(ctx, { id, filename })
      if (!bytes) throw digitalErrors.download_file_missing()
      const headers = new Headers(KEPT.flatMap((name) => pairOf(name, bytes.headers)))
      headers.set('Content-Disposition', attachment(filename))
      headers.set('Content-Type', safeType(type))
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('Referrer-Policy', 'no-referrer')
      return new Response(bytes.body, { status: bytes.status, headers })
    },
  },
  input: z.object({ token: z.string().max(300) }),
  output: z.object({
    id: z.string(),
    filename: z.string(),
    size: z.int().describe('Bytes.'),
    type: z.string().nullable(),
  }),
  access: anyone,
  rateLimit: linkLimits,
  run: async (ctx, { token }) => fileOf(ctx, await findDelivery(ctx, readLink(ctx, token))),
})

const KEPT = ['Content-Length', 'Content-Range', 'Accept-Ranges', 'ETag']

const pairOf = (name: string, headers: Headers): [string, string][] => {
  const value = headers.get(name)
  return value === null ? [] : [[name, value]]
}

const fileOf = (ctx: Context, delivery: Awaited<ReturnType<typeof findDelivery>>) => {
  assertOpen(delivery, ctx.now())
  if (!delivery.file) throw digitalErrors.download_file_missing()
  const { id, filename, size, type } = delivery.file
  return { id, filename, size, type }
}
