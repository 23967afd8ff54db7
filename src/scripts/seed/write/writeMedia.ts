import { join } from 'node:path'

import { checkout } from '../../lib/checkout.ts'
import { paintAll } from '../pictures/paintAll.ts'
import { fileName, mimeType } from '../pictures/picture.ts'
import { picturesOf } from '../shop.ts'
import type { Desk, Ids } from './desk.ts'
import { idsOf } from './idsOf.ts'

// Painting takes longest of all: a demo that starts over need not do it again.
const cache = join(checkout, 'node_modules/.cache/souk-demo-pictures')

/** Every picture of the shop, by its name. Painting goes on while others are stored. */
export const writeMedia = async ({ payload, demo, tenant }: Desk): Promise<Ids> => {
  const ids = new Map(
    [...(await idsOf({ payload, tenant }, 'media', 'filename'))].map(([file, id]) => [
      file.replace(/\.\w+$/, ''),
      id,
    ]),
  )
  const missing = picturesOf(demo).filter(({ name }) => !ids.has(name))
  await paintAll(missing, { cache, atOnce: 3 }, async (spec, bytes) => {
    const { id } = await payload.create({
      collection: 'media',
      depth: 0,
      data: { tenant, alt: spec.alt },
      file: {
        data: bytes,
        mimetype: mimeType(spec),
        name: fileName(spec),
        size: bytes.length,
      },
    })
    ids.set(spec.name, id)
  })
  return ids
}
