import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'

import { cloudStoragePlugin } from '@payloadcms/plugin-cloud-storage'
import { getStorageFilePath } from '@payloadcms/plugin-cloud-storage/utilities'
import type { Adapter, GeneratedAdapter } from '@payloadcms/plugin-cloud-storage/types'
import type { Plugin, UploadCollectionSlug } from 'payload'

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
      return send(within(root, key), req.headers, headers)
    },
  })

/** @throws when a name tries to climb out of the storage folder. */
const within = (root: string, key: string): string => {
  const path = resolve(join(root, key))
  if (!path.startsWith(root + sep))
    throw new Error('This file name leads out of the storage folder.')
  return path
}

const send = async (path: string, asked: Headers, given?: Headers): Promise<Response> => {
  const file = await stat(path).catch(() => null)
  if (!file?.isFile()) return new Response(null, { status: 404 })
  const headers = new Headers(given)
  const etag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`
  headers.set('ETag', etag)
  headers.set('Content-Type', typeOf(path))
  headers.set('Content-Length', String(file.size))
  headers.set('Cache-Control', 'public, max-age=3600')
  headers.set('X-Content-Type-Options', 'nosniff')
  // What is no picture is never shown on a shop's own origin, where it could run.
  if (!typeOf(path).startsWith('image/')) headers.set('Content-Disposition', 'attachment')
  if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers })
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
