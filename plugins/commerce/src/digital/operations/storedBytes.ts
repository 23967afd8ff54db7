import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'

import { isolateObjectProperty } from 'payload'
import type { Context } from '@souk/kernel'

const COLLECTION = 'digital-files'

type Stored = { readonly id: string; readonly filename: string }

/**
 * What the storage answers for a file, whichever storage that is: by the handlers that serve it to the
 * panel, without asking Payload whether this visitor may, since they have shown a link of theirs. The
 * part that the request asks for, if the storage knows parts. Nothing when the file is gone.
 */
export const storedBytes = async (ctx: Context, file: Stored): Promise<Response | undefined> => {
  const collection = ctx.payload.collections[COLLECTION as 'media' as never] as
    { config: { upload: { handlers?: Handler[]; staticDir?: string } } } | undefined
  if (!collection) return undefined
  const { handlers = [], staticDir = COLLECTION } = collection.config.upload
  if (handlers.length === 0) return onDisk(resolve(staticDir), file.filename)
  const doc = (await ctx.payload.findByID({
    collection: COLLECTION as never,
    id: file.id,
    depth: 0,
    disableErrors: true,
    // Who has shown a link may have the file, and is nobody who may read the collection.
    overrideAccess: true,
    req: ctx.req,
  })) as { id: string } | null
  if (!doc) return undefined
  const req = isolateObjectProperty(ctx.req, 'headers')
  req.headers = partOnly(ctx.req.headers)
  for (const handler of handlers) {
    const response = await handler(req, {
      doc,
      headers: new Headers(),
      params: { collection: COLLECTION, filename: file.filename },
    })
    if (!response) continue
    if ([200, 206, 416].includes(response.status)) return response
    await response.body?.cancel()
  }
  return undefined
}

type Handler = (
  req: Context['req'],
  asked: {
    doc: { id: string }
    headers: Headers
    params: { collection: string; filename: string }
  },
) => Promise<Response | undefined> | Response | undefined

/** Of what a request asks, only which part it wants: nothing here is kept by anybody, so nothing is unchanged. */
const partOnly = (headers: Headers): Headers => {
  const range = headers.get('range')
  return new Headers(range === null ? {} : { range })
}

/** Payload's own storage, where there is no other: one folder, and whole files. */
const onDisk = async (root: string, filename: string): Promise<Response | undefined> => {
  const path = resolve(join(root, filename))
  if (!path.startsWith(root + sep)) return undefined
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return undefined
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: { 'Content-Length': String(found.size) },
  })
}
