import { chance } from '../../chance.ts'
import { darker, lighter, mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const city: System = (p, { title, author, colours: [sky, ink, wall, glow] }) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, darker(sky, 0.2)],
        [0.6, sky],
        [1, glow],
      ]),
    ),
    [0, 1]
      .map((row) =>
        repeat(9, (i) => {
          const { between } = chance(`${title}${row}${i}`)
          const [x, bw, top] = [
            i * 78 - 30 + row * 20,
            between(60, 96),
            (row ? 620 : 470) + between(-70, 90),
          ]
          const colour = row ? darker(wall, 0.5) : mix(wall, sky, 0.3)
          return (
            path(
              `M${x} ${h} V${top} l${bw / 2} ${-between(20, 74)} l${bw / 2} ${between(20, 60)} V${h}Z`,
              colour,
            ) +
            repeat(18, (k) =>
              between(0, 1) > 0.52
                ? rect(
                    x + 12 + (k % 3) * (bw / 3.6),
                    top + 30 + Math.floor(k / 3) * 46,
                    13,
                    22,
                    glow,
                    { extra: `opacity="${row ? 0.95 : 0.6}"` },
                  )
                : '',
            )
          )
        }),
      )
      .join(''),
    circle(500, 330, 50, lighter(glow, 0.5)),
    fill(title, {
      font: 'didone',
      x: 44,
      y: 60,
      width: 552,
      height: 250,
      biggest: 116,
      leading: 0.95,
      fill: ink,
    }).body,
    write(author, { font: 'typewriter', size: 32, x: 46, y: 370, fill: ink, within: 400 }),
  ].join('')
