import { buildConfig, type Endpoint, type SanitizedConfig } from 'payload'
import { describe, expect, it } from 'vitest'

import { closeVersions } from './closeVersions.ts'

const own = (path: string): Endpoint => ({
  path,
  method: 'get',
  handler: () => Response.json({ path }),
})

/** As Payload makes them of a project's. */
const built = async () => {
  const { collections } = await buildConfig({
    secret: 'a secret of the tests alone',
    db: { defaultIDType: 'text', init: () => ({}) as never },
    collections: [
      {
        slug: 'papers',
        fields: [],
        endpoints: [own('/:name'), own('/versions'), own('/versions/:number')],
      },
      { slug: 'notes', fields: [], endpoints: [own('/:name')] },
      { slug: 'pages', fields: [], versions: true },
      { slug: 'silent', fields: [], endpoints: false },
    ],
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const bySlug = Object.fromEntries(collections.map((config) => [config.slug, { config }]))
  closeVersions({ collections: bySlug as never })
  return (slug: string): SanitizedConfig['collections'][number]['endpoints'] =>
    bySlug[slug]?.config.endpoints ?? false
}

const doors = (endpoints: Endpoint[] | false, method: string, path: string) =>
  (endpoints || []).filter((one) => one.method === method && one.path === path)

describe('the doors of versions', () => {
  it('lead nowhere in a collection without any, behind its own of the same address', async () => {
    const papers = (await built())('papers')
    const [first, second, ...more] = doors(papers, 'get', '/versions')
    expect(await (await first?.handler({} as never))?.json()).toEqual({ path: '/versions' })
    expect((await second?.handler({} as never))?.status).toBe(404)
    expect(more).toEqual([])
    for (const method of ['get', 'post']) {
      const [door, ...others] = doors(papers, method, '/versions/:id')
      expect((await door?.handler({} as never))?.status, method).toBe(404)
      expect(others, method).toEqual([])
    }
    const paths = (papers || []).map(({ path }) => path)
    expect(paths.indexOf('/versions/:number')).toBeLessThan(paths.indexOf('/versions/:id'))
  })

  it('lead nowhere, whatever a collection has under the ids of its documents', async () => {
    const notes = (await built())('notes') || []
    const paths = notes.filter(({ method }) => method === 'get').map(({ path }) => path)
    expect(paths.indexOf('/versions')).toBeLessThan(paths.indexOf('/:name'))
    expect(doors(notes, 'get', '/versions')).toHaveLength(1)
  })

  it('stay where there are versions, and are not made where no doors are wanted', async () => {
    const endpoints = await built()
    const [door] = doors(endpoints('pages'), 'get', '/versions')
    await expect(door?.handler({} as never)).rejects.toThrow()
    expect(endpoints('silent')).toBe(false)
  })
})
