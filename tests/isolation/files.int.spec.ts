import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { env } from '../../src/env.ts'
import type { Filled } from './support/fill.ts'
import type { Reply } from './support/send.ts'
import { openStage, type Stage } from './support/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, 300_000)

afterAll(() => stage.close(), 60_000)

const bytesOf = (shop: Filled, name: string) =>
  readFile(join(env().dataDir, 'uploads', 'tenants', shop.id, name))
const folders = () => readdir(join(env().dataDir, 'uploads'), { recursive: true })
const asOwner = ({ owner }: Filled) => ({ authorization: `JWT ${owner.token}` })
const pdf = '%PDF-1.4\n% planted\nxref\n0 0\n%%EOF\n'

const form = (fields: object, file?: { name: string; type: string; bytes: BlobPart }) => {
  const body = new FormData()
  if (file) body.set('file', new Blob([file.bytes], { type: file.type }), file.name)
  body.set('_payload', JSON.stringify(fields))
  return body
}
const planted = (fields: object, name = 'leaflet.pdf') =>
  form(fields, { name, type: 'application/pdf', bytes: pdf })
const docOf = ({ json }: Reply) => json['doc'] as Record<string, unknown>

describe('a file', () => {
  const elsewhere = () => [`tenants/${stage.a.id}`, 'backups/other', '../tenants', 'tenants']

  it('stays in its shop’s folder, wherever a change says it should go', async () => {
    const { a, b, send } = stage
    const before = await bytesOf(a, 'leaflet.pdf')
    for (const prefix of elsewhere()) {
      for (const path of [
        `/media/${b.of['file']}`,
        `/media?where[id][equals]=${b.of['file']}`,
        `/media/${b.of['file']}?prefix=${prefix}`,
      ]) {
        for (const fields of [
          { alt: 'pwn', prefix },
          { alt: 'pwn', prefix, _objectKey: '..' },
        ]) {
          const reply = await send({
            method: 'PATCH',
            path,
            body: planted(fields),
            headers: asOwner(b),
          })
          expect([path, reply.status]).toEqual([path, 200])
          expect(reply.text).not.toContain(a.id)
        }
      }
      await send({
        method: 'PATCH',
        path: `/media/${b.of['file']}`,
        body: { prefix },
        headers: asOwner(b),
      })
    }
    const kept = await send({
      method: 'GET',
      path: `/media/${b.of['file']}`,
      headers: asOwner(b),
    })
    expect(kept.json).toMatchObject({ alt: 'pwn' })
    const { rows } = await stage.owner.query(
      `select count(*)::int as n from media where prefix is distinct from 'tenants/' || tenant_id`,
    )
    expect(rows).toEqual([{ n: 0 }])
    expect(await bytesOf(a, 'leaflet.pdf')).toEqual(before)
    expect((await folders()).filter((name) => !name.startsWith('tenants'))).toEqual([])
  })

  it('is made in its shop’s folder, and takes nobody else’s along when it goes', async () => {
    const { a, b, send } = stage
    const before = await bytesOf(a, `${a.words.open}.pdf`)
    for (const prefix of elsewhere()) {
      const made = await send({
        method: 'POST',
        path: '/media',
        body: planted({ alt: 'pwn', prefix }, `${a.words.open}.pdf`),
        headers: asOwner(b),
      })
      expect(made.status).toBe(201)
      const { id } = docOf(made)
      const body = planted({ alt: 'again', prefix }, `${a.words.open}.pdf`)
      await send({ method: 'PATCH', path: `/media/${String(id)}`, body, headers: asOwner(b) })
      const gone = await send({
        method: 'DELETE',
        path: `/media/${String(id)}`,
        headers: asOwner(b),
      })
      expect(gone.status).toBe(200)
    }
    expect(await bytesOf(a, `${a.words.open}.pdf`)).toEqual(before)
  })

  it('is not taken from where a client says it was put', async () => {
    const { a, b, send } = stage
    const body = form({ alt: 'pwn' })
    body.set(
      'file',
      JSON.stringify({
        filename: `${a.words.open}.pdf`,
        mimeType: 'application/pdf',
        size: 10,
        clientUploadContext: { prefix: `tenants/${a.id}` },
      }),
    )
    const reply = await send({ method: 'POST', path: '/media', body, headers: asOwner(b) })
    expect(reply.status).toBe(400)
  })

  it('is refused by the database elsewhere', async () => {
    const { a, b } = stage
    await expect(
      stage.owner.query(`update media set prefix = $1 where id = $2`, [
        `tenants/${a.id}`,
        b.of['file'],
      ]),
    ).rejects.toThrow('souk_own_folder')
  })
})

describe('a picture', () => {
  const wide = (shop: Filled) => ({ method: 'PATCH', headers: asOwner(shop) })
  let id = ''
  let name = ''

  beforeAll(async () => {
    // Red on the left, blue on the right: what a cut shows tells where it was made.
    const half = (background: string) => ({
      create: { width: 800, height: 400, channels: 3 as const, background },
    })
    const left = await sharp(half('#f00')).resize(400, 400).png().toBuffer()
    const bytes = await sharp(half('#00f'))
      .composite([{ input: left, left: 0, top: 0 }])
      .png()
      .toBuffer()
    const made = await stage.send({
      method: 'POST',
      path: '/media',
      body: form(
        { alt: 'Red and blue' },
        { name: 'halves.png', type: 'image/png', bytes: new Uint8Array(bytes) },
      ),
      headers: asOwner(stage.b),
    })
    id = String(docOf(made)['id'])
    name = String(docOf(made)['filename'])
  })

  const thumbnail = async () => {
    const { json } = await stage.send({
      method: 'GET',
      path: `/media/${id}`,
      headers: asOwner(stage.b),
    })
    const { filename } = (json['sizes'] as { thumbnail: { filename: string } }).thumbnail
    const { dominant } = await sharp(await bytesOf(stage.b, filename)).stats()
    return dominant.r > dominant.b ? 'red' : 'blue'
  }

  it('is cut again around what must stay in view', async () => {
    for (const [x, colour] of [
      [5, 'red'],
      [95, 'blue'],
    ] as const) {
      const path = `/media/${id}?uploadEdits[focalPoint][x]=${x}&uploadEdits[focalPoint][y]=50`
      const reply = await stage.send({
        ...wide(stage.b),
        path,
        body: form({ alt: 'Red and blue' }),
      })
      expect([reply.status, reply.text.slice(-600)]).toEqual([200, expect.any(String)])
      expect(docOf(reply)).toMatchObject({ focalX: x, focalY: 50, filename: name, width: 800 })
      expect(await thumbnail()).toBe(colour)
    }
  })

  it('is left alone when nothing was moved', async () => {
    const before = await bytesOf(stage.b, name)
    const path = `/media/${id}?uploadEdits[focalPoint][x]=95&uploadEdits[focalPoint][y]=50`
    const reply = await stage.send({ ...wide(stage.b), path, body: { alt: 'Two halves' } })
    expect([reply.status, docOf(reply)['alt']]).toEqual([200, 'Two halves'])
    expect(await bytesOf(stage.b, name)).toEqual(before)
  })

  it('is cropped', async () => {
    const edits = new URLSearchParams({
      'uploadEdits[crop][x]': '0',
      'uploadEdits[crop][y]': '0',
      'uploadEdits[crop][width]': '50',
      'uploadEdits[crop][height]': '100',
      'uploadEdits[crop][unit]': '%',
      'uploadEdits[widthInPixels]': '400',
      'uploadEdits[heightInPixels]': '400',
      'uploadEdits[focalPoint][x]': '50',
      'uploadEdits[focalPoint][y]': '50',
    }).toString()
    const reply = await stage.send({ ...wide(stage.b), path: `/media/${id}?${edits}`, body: {} })
    expect([reply.status, reply.text.slice(-600)]).toEqual([200, expect.any(String)])
    expect(docOf(reply)).toMatchObject({ filename: name, width: 400, height: 400 })
    expect((await sharp(await bytesOf(stage.b, name)).metadata()).width).toBe(400)
    expect(await thumbnail()).toBe('red')
  })

  it('is cut by nobody who may not change it', async () => {
    const before = await bytesOf(stage.b, name)
    const path = `/media/${id}?uploadEdits[focalPoint][x]=1&uploadEdits[focalPoint][y]=1`
    for (const headers of [
      {},
      asOwner(stage.a),
      { authorization: `JWT ${stage.b.viewer.token}` },
      { ...asOwner(stage.a), 'x-tenant-id': stage.b.slug },
    ]) {
      const reply = await stage.send({ method: 'PATCH', path, body: { alt: 'x' }, headers })
      expect([403, 404]).toContain(reply.status)
    }
    const many = await stage.send({
      ...wide(stage.b),
      path: `${path.replace(`/${id}?`, '?')}&where[id][exists]=true`,
      body: { alt: 'x' },
    })
    expect(many.status).toBe(400)
    expect(await bytesOf(stage.b, name)).toEqual(before)
  })

  it('has its focal point within itself', async () => {
    for (const body of [{ focalX: 1e300 }, { focalY: -5 }, { focalX: 100.5 }, { focalX: 'x' }]) {
      const reply = await stage.send({ ...wide(stage.b), path: `/media/${id}`, body })
      expect([body, reply.status]).toEqual([body, 400])
    }
    const path = `/media/${id}?uploadEdits[focalPoint][x]=1e300&uploadEdits[focalPoint][y]=5`
    expect((await stage.send({ ...wide(stage.b), path, body: {} })).status).toBe(400)
    const fine = await stage.send({
      ...wide(stage.b),
      path: `/media/${id}`,
      body: { focalX: 0, focalY: 100 },
    })
    expect(fine.status).toBe(200)
  })
})
