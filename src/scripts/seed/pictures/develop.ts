import sharp from 'sharp'
import { chance } from './chance.ts'

export type Layer = {
  body: string
  defs: string
  /** Rendered at a fraction of the size: blurs cost a sixteenth, and their softness hides it. */
  soft?: boolean
}

type Size = { width: number; height: number }

const softness = 4

/** Pixels per unit of a drawing: as many as a storefront shows, and not the time for more. */
const density = 0.8

/**
 * Puts layers on top of each other, from the back to the front, and answers a JPEG. The first covers everything.
 *
 * @param drawn the size of the drawing, in its own units
 */
export const develop = async (layers: readonly Layer[], drawn: Size): Promise<Buffer> => {
  const [ground, ...above] = layers
  if (!ground) throw new Error('A picture needs a layer')
  const size = { width: drawn.width * density, height: drawn.height * density }
  const picture = new Uint8ClampedArray(await opaque(ground, size))
  for (const layer of above) lay(picture, await raster(layer, size))
  roughen(picture, grain(size))
  return sharp(picture, { raw: { ...size, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer()
}

const sheet = ({ body, defs }: Layer, { width, height }: Size, share: number): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width / share)}" height="${Math.round(height / share)}" viewBox="0 0 ${width / density} ${height / density}"><defs>` +
      blur('far', 36) +
      blur('near', 9) +
      `${defs}</defs>${body}</svg>`,
  )

const blur = (id: string, deviation: number): string =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${deviation}"/></filter>`

const raster = (layer: Layer, size: Size): Promise<Buffer> =>
  sharp(sheet(layer, size, 1))
    .ensureAlpha()
    .raw()
    .toBuffer()

const opaque = async (layer: Layer, size: Size): Promise<Buffer> => {
  if (!layer.soft)
    return sharp(sheet(layer, size, 1))
      .removeAlpha()
      .raw()
      .toBuffer()
  const small = await sharp(sheet(layer, size, softness))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = small.info
  return sharp(small.data, { raw: { width, height, channels } })
    .resize(size.width, size.height, { kernel: 'cubic', fit: 'fill' })
    .raw()
    .toBuffer()
}

// By hand, because the general compositing of libvips takes four times as long for this simple case.
const lay = (below: Uint8ClampedArray, above: Buffer): void => {
  for (let to = 0, from = 0; to < below.length; to += 3, from += 4) {
    const cover = above[from + 3] ?? 0
    if (cover === 0) continue
    for (let channel = 0; channel < 3; channel++) {
      const [under, over] = [below[to + channel] ?? 0, above[from + channel] ?? 0]
      below[to + channel] = under + ((over - under) * cover) / 255
    }
  }
}

const roughen = (picture: Uint8ClampedArray, noise: Int8Array): void => {
  for (let to = 0, at = 0; to < picture.length; to += 3, at++) {
    const step = noise[at] ?? 0
    if (step === 0) continue
    picture[to] = (picture[to] ?? 0) + step
    picture[to + 1] = (picture[to + 1] ?? 0) + step
    picture[to + 2] = (picture[to + 2] ?? 0) + step
  }
}

const grains = new Map<number, Int8Array>()

// Film grain: it hides banding in the gradients and takes the vector look away.
const grain = ({ width, height }: Size, strength = 4): Int8Array => {
  const known = grains.get(width * height)
  if (known) return known
  const { between } = chance('grain')
  const noise = Int8Array.from({ length: width * height }, () =>
    Math.round((between(-1, 1) + between(-1, 1)) * strength),
  )
  grains.set(width * height, noise)
  return noise
}
