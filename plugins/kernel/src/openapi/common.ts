import type { JsonSchema } from './schemas.ts'

const text = { type: 'string' }

/** The contract's error envelope. */
const envelope: JsonSchema = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'message', 'data'],
        properties: {
          name: text,
          message: { ...text, description: 'For a person.' },
          data: {
            type: 'object',
            required: ['code'],
            properties: {
              code: { ...text, description: 'For a program.' },
              issues: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: { path: { type: 'array', items: text }, message: text },
                },
              },
            },
          },
        },
      },
    },
  },
}

const meanings = {
  400: 'The input is not valid; `data.issues` says where.',
  401: 'Somebody must log in first.',
  403: 'Not allowed, or not switched on in this shop.',
  404: 'There is nothing here, or nothing that this caller may see.',
  409: 'Something else happened first.',
  422: 'Refused by a rule.',
  429: 'Too often; `Retry-After` says how long to wait.',
  500: 'A fault on our side.',
  503: 'Not available right now; `Retry-After` says how long to wait.',
}

export const errorResponses: JsonSchema = Object.fromEntries(
  Object.entries(meanings).map(([status, description]) => [
    status,
    {
      description,
      headers: {
        'X-Request-ID': { $ref: '#/components/headers/RequestId' },
        ...(status === '429' || status === '503'
          ? { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } }
          : {}),
      },
      content: { 'application/json': { schema: envelope } },
    },
  ]),
)

export const commonHeaders: JsonSchema = {
  RequestId: { schema: text, description: 'The caller’s own id, or one made for it.' },
}

export const sharedParameters: JsonSchema = {
  Tenant: {
    name: 'X-Tenant-ID',
    in: 'header',
    schema: text,
    description: 'The shop, by slug or id, where neither host nor path names it.',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { ...text, minLength: 1, maxLength: 255 },
    description:
      'The same key with the same body is answered with the first answer for 24 hours, and has one effect.',
  },
}

export const securitySchemes: JsonSchema = {
  session: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`JWT <token>`, as login answers it.',
  },
  cartToken: { type: 'apiKey', in: 'header', name: 'X-Cart-Token' },
  orderToken: { type: 'apiKey', in: 'header', name: 'X-Order-Token' },
  wishToken: { type: 'apiKey', in: 'header', name: 'X-Wish-Token' },
}
