import { chance } from '../chance.ts'
import { path } from '../svg.ts'
import { coverSize } from './cover.ts'

const { width: w, height: h } = coverSize

/** Hills in rows, from the far one to the near one. */
export const layers = (
  seed: string,
  levels: readonly number[],
  rise: number,
  colour: (share: number) => string,
): string =>
  levels
    .map((level, index) => {
      const { between } = chance(`${seed}${index}`)
      let d = `M0 ${h} L0 ${level * h}`
      for (let x = 0; x < w; x += 80)
        d += `Q${x + 40} ${level * h - between(-rise, rise)} ${x + 80} ${level * h + between(-rise, rise) * 0.3}`
      return path(`${d} L${w} ${h}Z`, colour(index / Math.max(1, levels.length - 1)))
    })
    .join('')
