import type { CollectionConfig, PayloadHandler, PayloadRequest } from 'payload'

import { checkFocalPoint } from './checkFocalPoint.ts'
import { keepInFolder, ownFolder } from './ownFolder.ts'
import { fetchNothingElsewhere, shortName } from './sentFile.ts'
import { storedFile } from './storedFile.ts'

/**
 * An upload collection whose bytes lie in its tenant's folder and are served under its tenant's name
 * only. Under another name a file is not there, as far as anybody can tell.
 */
export const tenantFiles = (collection: CollectionConfig): CollectionConfig => {
  if (!collection.upload) return collection
  const upload = collection.upload === true ? {} : collection.upload
  const hasPrefix = collection.fields.some((field) => 'name' in field && field.name === 'prefix')
  return {
    ...collection,
    upload: {
      ...upload,
      filenameCompoundIndex: ['tenant', 'filename'],
      externalFileHeaderFilter: fetchNothingElsewhere,
    },
    fields: hasPrefix
      ? collection.fields
      : [
          ...collection.fields,
          { name: 'prefix', type: 'text', admin: { hidden: true, readOnly: true } },
        ],
    hooks: {
      ...collection.hooks,
      beforeOperation: [
        ownFolder,
        shortName,
        checkFocalPoint,
        storedFile,
        ...(collection.hooks?.beforeOperation ?? []),
      ],
      // Last, so that no hook before it can lead a file elsewhere.
      beforeChange: [...(collection.hooks?.beforeChange ?? []), keepInFolder],
    },
    endpoints: [
      { method: 'get', path: '/file/:filename', handler: fileOrNothing },
      ...(collection.endpoints || []),
    ],
  }
}

const fileOrNothing: PayloadHandler = async (req) => {
  try {
    const response = await payloadsOwn(req)(req)
    return response.status === 403 ? nothing() : response
  } catch (error) {
    const { status } = error as { status?: number }
    if (status === 403 || status === 404) return nothing()
    throw error
  }
}

const nothing = (): Response =>
  Response.json(
    {
      errors: [
        { name: 'NotFound', message: 'There is nothing here.', data: { code: 'not_found' } },
      ],
    },
    { status: 404 },
  )

const payloadsOwn = (req: PayloadRequest): PayloadHandler => {
  const slug = String(req.routeParams?.['collection'])
  const endpoints = req.payload.collections[slug as 'users']?.config.endpoints
  const own = (endpoints || []).find(
    ({ method, path, handler }) =>
      method === 'get' && path === '/file/:filename' && handler !== fileOrNothing,
  )
  if (!own) throw new Error(`Payload no longer serves the files of ${slug}.`)
  return own.handler
}
