import { chance } from '../../chance.ts'
import { darker, lighter, mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'
import { layers } from '../layers.ts'

const { width: w, height: h } = coverSize

export const landscape: System = (p, { title, author, colours: [sky, ink, sun, land] }) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, sky],
        [0.7, mix(sky, sun, 0.75)],
        [1, sun],
      ]),
    ),
    circle(420, 520, 96, lighter(sun, 0.6)),
    layers(title, [0.62, 0.69, 0.77, 0.86], 64, (share) =>
      mix(mix(sky, land, 0.45), darker(land, 0.45), share),
    ),
    repeat(13, (i) => {
      const { between } = chance(`${title}tree${i}`)
      const [x, s] = [i * 52 + between(-12, 12), between(0.6, 1.3)]
      return path(
        `M${x} 960 L${x} ${890 - 60 * s} M${x - 26 * s} 960 L${x} ${850 - 110 * s} L${x + 26 * s} 960Z`,
        darker(land, 0.68),
      )
    }),
    fill(title, {
      font: 'garamond',
      x: 50,
      y: 84,
      width: 540,
      height: 290,
      biggest: 112,
      leading: 0.92,
      fill: ink,
      anchor: 'middle',
    }).body,
    write(author, { font: 'garamondItalic', size: 42, x: 320, y: 66, fill: ink, anchor: 'middle' }),
  ].join('')
