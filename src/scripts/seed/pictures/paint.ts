import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hero } from './heroes/index.ts'
import { logo } from './logos/index.ts'
import { fileName, type Picture, type PictureSpec } from './picture.ts'
import { product } from './product.ts'

// Part of the cache key: raise it when a drawing changes.
const edition = 3

const draw = (picture: Picture): Promise<Buffer> =>
  picture.kind === 'product'
    ? product(picture)
    : picture.kind === 'hero'
      ? hero(picture)
      : logo(picture)

/**
 * Paints one picture: JPEG of 1280 × 1280 (products) or 1920 × 1080 (heroes), PNG for logos. The same spec gives the same bytes.
 * With `cache` (a folder) a picture that was painted before is read from there.
 */
export const paint = async (
  spec: PictureSpec,
  { cache }: { cache?: string } = {},
): Promise<Buffer> => {
  if (!cache) return draw(spec.picture)
  const key = createHash('sha256')
    .update(JSON.stringify([edition, spec.picture]))
    .digest('hex')
  const file = join(cache, `${key.slice(0, 16)}-${fileName(spec)}`)
  try {
    return await readFile(file)
  } catch {
    const bytes = await draw(spec.picture)
    await mkdir(cache, { recursive: true })
    // Written aside and renamed, so that a killed seed leaves no half picture behind.
    const draft = `${file}.${process.pid}`
    await writeFile(draft, bytes)
    await rename(draft, file)
    return bytes
  }
}
