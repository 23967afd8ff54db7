import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'

import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import { getStorageFilePath } from '@payloadcms/plugin-cloud-storage/utilities'
import type { Adapter, GeneratedAdapter } from '@payloadcms/plugin-cloud-storage/types'
import type { Plugin, UploadCollectionSlug } from 'payload'
import { parseRangeHeader } from 'payload/internal'

import { askedRange } from './askedRange.ts'

type Options = { readonly directory: string; readonly collections: readonly UploadCollectionSlug[] }

/**
 * Keeps uploads on the local disk, each below its document's prefix. Payload's own disk storage has
 * one flat folder, where two shops' `logo.png` would meet.
 */
export const localDisk = ({ directory, collections }: Options): Plugin =>
  cloudStoragePlugin({
    collections: Object.fromEntries(
      collections.map((slug) => [slug, { adapter: adapterFor(resolve(directory)) }]),
    ),
  })

const adapterFor =
  (root: string): Adapter =>
  ({ collection, prefix }): GeneratedAdapter => ({
    name: 'local-disk',
    handleUpload: async ({ file, storageFilePath }) => {
      const path = within(root, storageFilePath)
      await mkdir(dirname(path), { recursive: true })
      // Whole or not at all: a reader must never meet half a picture. Named apart, since two sizes of one may be called the same.
      const partial = `${path}.${randomUUID()}.part`
      await writeFile(partial, file.buffer)
      await rename(partial, path)
    },
    handleDelete: async ({ storageFilePath }) => {
      await rm(within(root, storageFilePath), { force: true })
    },
    staticHandler: async (req, { doc, headers, params }) => {
      const key = await getStorageFilePath({
        collection,
        ...(prefix === undefined ? {} : { collectionPrefix: prefix }),
        doc: doc as never,
        filename: params.filename,
        ...(params.prefix === undefined ? {} : { prefixQueryParam: params.prefix }),
        req,
      })
      const { upload } = collection
      const change = typeof upload === 'object' ? upload.modifyResponseHeaders : undefined
      return send(within(root, key), { asked: req.headers, given: headers, change })
    },
  })

/** @throws when a name tries to climb out of the storage folder. */
const within = (root: string, key: string): string => {
  const path = resolve(join(root, key))
  if (!path.startsWith(root + sep))
    throw new Error('This file name leads out of the storage folder.')
  return path
}

type Asked = {
  readonly asked: Headers
  readonly given: Headers | undefined
  /** The collection's own last word on what is answered. */
  readonly change: ((answer: { headers: Headers }) => Headers | void) | undefined
}

const send = async (path: string, { asked, given, change }: Asked): Promise<Response> => {
  const file = await stat(path).catch(() => null)
  if (!file?.isFile()) return new Response(null, { status: 404 })
  const headers = new Headers(given)
  const etag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`
  headers.set('ETag', etag)
  headers.set('Content-Type', typeOf(path))
  headers.set('Cache-Control', 'public, max-age=3600')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Accept-Ranges', 'bytes')
  // What is no picture is never shown on a shop's own origin, where it could run.
  if (!typeOf(path).startsWith('image/')) headers.set('Content-Disposition', 'attachment')
  change?.({ headers })
  if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const { type, range } = parseRangeHeader({
    fileSize: file.size,
    rangeHeader: askedRange(asked.get('range')),
  })
  if (type === 'invalid') {
    headers.set('Content-Range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const isPart = type === 'partial' && range !== null
  const [start, end] = isPart ? [range.start, range.end] : [0, file.size - 1]
  headers.set('Content-Length', String(end - start + 1))
  if (isPart) headers.set('Content-Range', `bytes ${start}-${end}/${file.size}`)
  const stream = createReadStream(path, file.size > 0 ? { start, end } : {})
  return new Response(Readable.toWeb(stream) as ReadableStream, {
    status: isPart ? 206 : 200,
    headers,
  })
}

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  png: 'image/png',
  webp: 'image/webp',
}

const typeOf = (path: string): string =>
  TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
