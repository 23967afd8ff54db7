import type { Endpoint, PayloadRequest } from 'payload'

import { checkHost } from '../http/checkHost.ts'
import { requestIdOf } from '../http/requestId.ts'
import { houseOf } from '../room.ts'
import { docsPage } from './docsPage.ts'
import { openApiOf, type OpenApi } from './openApiOf.ts'

/** Written once for each list of operations; asked for late, so that every plugin has added its own. */
const documents = new WeakMap<object, OpenApi>()

const documentOf = ({ payload }: PayloadRequest): OpenApi => {
  const { operations } = houseOf(payload.config)
  const found = documents.get(operations)
  if (found) return found
  const document = openApiOf(operations, {
    title: 'Souk API',
    version: '1',
    server: payload.config.routes.api,
  })
  documents.set(operations, document)
  return document
}

const headersFor = (req: PayloadRequest, type: string): Record<string, string> => ({
  'Content-Type': type,
  'Cache-Control': 'public, max-age=60',
  'X-Content-Type-Options': 'nosniff',
  'X-Request-ID': requestIdOf(req.headers),
})

/** `GET /api/openapi.json`, and `GET /api/docs` to read it by. */
export const documentEndpoints: Endpoint[] = [
  {
    path: '/openapi.json',
    method: 'get',
    handler: async (req) => {
      await checkHost(req.payload, req.headers)
      return new Response(JSON.stringify(documentOf(req)), {
        headers: {
          ...headersFor(req, 'application/json; charset=utf-8'),
          'Access-Control-Allow-Origin': '*',
        },
      })
    },
  },
  {
    path: '/docs',
    method: 'get',
    handler: async (req) => {
      await checkHost(req.payload, req.headers)
      const specification = `${req.payload.config.routes.api}/openapi.json`
      return new Response(docsPage(documentOf(req), specification), {
        headers: {
          ...headersFor(req, 'text/html; charset=utf-8'),
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
        },
      })
    },
  },
]
