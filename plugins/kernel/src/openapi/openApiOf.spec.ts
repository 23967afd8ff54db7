import { describe, expect, it } from 'vitest'

import { samples } from '../operations/testing/sampleRoom.ts'
import { docsPage } from './docsPage.ts'
import { openApiOf } from './openApiOf.ts'

const document = openApiOf(samples, { title: 'Plants <API>', version: '1', server: '/api' })

const operation = (path: string, method: string) => {
  const found = document.paths[path]?.[method]
  if (!found) throw new Error(`${method} ${path} is missing.`)
  return found
}

const references = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref ?? '')

describe('the OpenAPI document', () => {
  it('has every operation, under its path and its room', () => {
    expect(Object.keys(document.paths)).toEqual([
      '/store/plants',
      '/store/plants/{id}',
      '/store/plants/{id}/growth',
      '/store/plants/{id}/tend',
      '/store/plants/{id}/sell',
    ])
    expect(document.tags).toEqual([{ name: 'plants' }])
    expect(operation('/store/plants', 'get').operationId).toBe('plants.find')
  })

  it('says what travels in the path, in headers and in the query', () => {
    const read = operation('/store/plants/{id}', 'get').parameters
    expect(read).toContainEqual(expect.objectContaining({ name: 'id', in: 'path', required: true }))
    expect(read).toContainEqual(
      expect.objectContaining({ name: 'X-Cart-Token', in: 'header', required: true }),
    )
    const find = operation('/store/plants', 'get').parameters
    expect(find).toContainEqual(
      expect.objectContaining({ name: 'q', in: 'query', required: false }),
    )
    expect(find).toContainEqual(expect.objectContaining({ name: 'option', style: 'deepObject' }))
  })

  it('leaves to the body what travels nowhere else', () => {
    const { requestBody, parameters } = operation('/store/plants/{id}/growth', 'post')
    expect(requestBody).toMatchObject({
      required: true,
      content: { 'application/json': { schema: { required: ['by'] } } },
    })
    expect(JSON.stringify(requestBody)).not.toContain('"id"')
    expect(parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' })
    expect(operation('/store/plants/{id}/sell', 'post').requestBody).toBeUndefined()
  })

  it('names the status and the refusals', () => {
    const { responses } = operation('/store/plants/{id}/growth', 'post')
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['201', '400', '404', '409', '422']),
    )
  })

  it('refers to nothing that is not there', () => {
    const known = references(document)
    expect(known.length).toBeGreaterThan(5)
    for (const reference of known) {
      const [section = '', name = ''] = reference.split('/').slice(2)
      expect([reference, document.components[section]?.[name]]).toEqual([
        reference,
        expect.anything(),
      ])
    }
  })

  it('writes a schema that is answered twice once, under its own name', () => {
    expect(Object.keys(document.components.schemas ?? {})).toContain('Plant')
    expect(JSON.stringify(operation('/store/plants/{id}', 'get'))).toContain(
      '#/components/schemas/Plant',
    )
    expect(document.components.schemas).toMatchObject({
      Plant: {
        properties: {
          seen: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
        },
      },
    })
  })

  it('can be read as a page that fetches nothing', () => {
    const page = docsPage(document, '/api/openapi.json')
    expect(page).toContain('Plants &lt;API&gt;')
    expect(page).not.toMatch(/<script|src=|https?:/)
    expect(page).toContain('id="plants.grow"')
  })
})
