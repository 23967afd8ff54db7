import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { demoShops } from '../demoShops.ts'
import { picturesOf } from '../shop.ts'
import { measure } from './lettering.ts'
import { paint } from './paint.ts'
import type { PictureSpec } from './picture.ts'

const first = (kind: PictureSpec['picture']['kind']): PictureSpec => {
  const found = demoShops.flatMap(picturesOf).find(({ picture }) => picture.kind === kind)
  if (!found) throw new Error(`No demo shop has a picture of kind ${kind}`)
  return found
}

describe('a painted picture', () => {
  it.each([
    ['product', 'jpeg', 1280, 1280],
    ['hero', 'jpeg', 1920, 1080],
  ] as const)('of a %s is a %s of the promised size', async (kind, format, width, height) => {
    expect(await sharp(await paint(first(kind))).metadata()).toMatchObject({
      format,
      width,
      height,
    })
  })

  it('of a logo is a PNG that one can see through', async () => {
    expect(await sharp(await paint(first('logo'))).metadata()).toMatchObject({
      format: 'png',
      hasAlpha: true,
    })
  })

  it('comes out the same every time', async () => {
    const spec = first('product')
    const [one, other] = [await paint(spec), await paint(spec)]
    expect(one.equals(other)).toBe(true)
  })
})

describe('lettering', () => {
  it('has the letters of every language it sets', () => {
    for (const letter of 'äöüÄÖÜß–’„“·&') expect(measure(letter, 'lora', 100)).toBeGreaterThan(0)
  })

  it('leaves no text out for a coordinate that rounds to minus nothing', async () => {
    const { write } = await import('./lettering.ts')
    const outline = write('ADA LINDQVIST-MOHR Ordnung', {
      font: 'lora',
      size: 26,
      x: 42,
      y: 0,
      fill: '#000',
    })
    for (const [command] of outline.matchAll(/Q[^A-Z"]*/g))
      expect(command.match(/-?\d+\.\d/g)).toHaveLength(4)
  })
})
