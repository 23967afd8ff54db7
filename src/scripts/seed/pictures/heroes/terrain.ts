import { chance } from '../chance.ts'
import { circle, path, rect, repeat } from '../svg.ts'
import type { Paints } from '../paints.ts'

export const ridge = (seed: string, level: number, rough: number, step = 26): string => {
  const { between } = chance(seed)
  const phase = [between(0, 6), between(0, 6), between(0, 6)] as const
  let d = `M-10 1360 L-10 ${level}`
  for (let x = -10; x < 2420 + step; x += step) {
    const wave =
      Math.sin(x / 310 + phase[0]) * 0.6 +
      Math.sin(x / 140 + phase[1]) * 0.3 +
      Math.abs(Math.sin(x / 205 + phase[2])) * -0.7
    d += `L${x} ${(level + wave * rough + between(-0.13, 0.13) * rough).toFixed(0)}`
  }
  return `${d} L2420 1360Z`
}

export const pines = (
  seed: string,
  base: number,
  count: number,
  tall: number,
  colour: string,
): string =>
  repeat(count, (i) => {
    const { between } = chance(`${seed}${i}`)
    const [x, h, y] = [
      (i / count) * 2440 - 20 + between(-22, 22),
      tall * between(0.55, 1.2),
      base + between(-14, 26),
    ]
    const tier = (k: number) => {
      const [top, foot, half] = [
        y - h + (h * k) / 5,
        y - h + (h * (k + 1.7)) / 5,
        h * (0.055 + k * 0.034),
      ]
      return path(`M${x} ${top} L${x + half} ${foot} L${x - half} ${foot}Z`, colour)
    }
    return rect(x - 3, y - 20, 6, 90, colour) + repeat(5, tier)
  })

export const stars = (count: number, floor: number): string =>
  repeat(count, (i) => {
    const { between } = chance(`star${i}`)
    return circle(
      between(0, 2400),
      between(0, floor),
      between(0.8, 2.8),
      '#fff8e6',
      `opacity="${between(0.2, 0.9).toFixed(2)}"`,
    )
  })

export const mist = (p: Paints, y: number, tint: string, strength = 0.7): string =>
  rect(
    0,
    y - 130,
    2400,
    260,
    p.linear([
      [0, tint, 0],
      [0.55, tint, strength],
      [1, tint, 0],
    ]),
  )
