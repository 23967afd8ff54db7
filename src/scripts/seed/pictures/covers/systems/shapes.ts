import { chance } from '../../chance.ts'
import { mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, group, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const shapes: System = (_, { title, author, colours: [ground, ink, one, two] }) => {
  const { pick } = chance(title)
  const side = 160
  const tiles = repeat(16, (i) => {
    const [x, y] = [(i % 4) * side, Math.floor(i / 4) * side]
    const colour = pick([one, two, ink, mix(one, ground, 0.5)])
    return (
      rect(x, y, side + 1, side + 1, pick([ground, ground, mix(ground, two, 0.35)])) +
      group(
        `translate(${x + 80} ${y + 80}) rotate(${pick([0, 90, 180, 270])})`,
        pick([
          path('M-80 -80 A160 160 0 0 1 80 80 H-80Z', colour),
          circle(0, 0, 62, colour),
          path('M-80 80 A80 80 0 0 1 80 80Z', colour) + path('M-80 0 A80 80 0 0 1 80 0Z', colour),
          rect(-80, -80, 80, 160, colour),
          path('M-80 80 L80 80 L80 -80Z', colour),
          circle(0, 0, 62, colour) + circle(0, 0, 28, ground),
        ]),
      )
    )
  })
  return (
    rect(0, 0, w, h, ground) +
    tiles +
    fill(title, {
      font: 'josefin',
      x: 40,
      y: 690,
      width: 560,
      height: 170,
      biggest: 84,
      leading: 1,
      fill: ink,
    }).body +
    write(author.toUpperCase(), {
      font: 'josefin',
      size: 26,
      x: 42,
      y: 910,
      fill: ink,
      tracking: 0.14,
      within: 540,
    })
  )
}
