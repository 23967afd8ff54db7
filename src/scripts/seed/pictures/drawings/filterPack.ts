import { darker, lighter } from '../colour.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { group, line, path, rect, repeat } from '../svg.ts'
import { write } from '../lettering.ts'

/** A fan of cone filter papers held by a paper band. */
export const filterPack = (
  p: Paints,
  { paper, band, count }: { paper: string; band: string; count: string },
): Subject => {
  const cone = 'M-330 -300 Q0 -390 330 -300 L70 400 Q0 430 -70 400Z'
  const sheet = (turn: number, shade: number) =>
    group(
      `translate(800 800) rotate(${turn})`,
      path(
        cone,
        p.linear(
          [
            [0, lighter(paper, 0.5)],
            [1, darker(paper, 0.16 + shade)],
          ],
          [0, 0, 1, 1],
        ),
      ),
      line('M316 -300 L64 396', darker(paper, 0.3), 4, 'opacity=".5"'),
      line('M-40 412 Q0 426 66 400', darker(paper, 0.4), 6, 'opacity=".5" stroke-dasharray="5 9"'),
    )
  return lying(
    repeat(7, (i) => sheet(-21 + i * 5, (6 - i) * 0.03)) +
      group(
        'translate(800 800) rotate(9)',
        p.clip(
          path(cone, '#000'),
          rect(
            -360,
            -40,
            720,
            190,
            p.linear(
              [
                [0, lighter(band, 0.15)],
                [1, darker(band, 0.22)],
              ],
              [0, 0, 1, 0],
            ),
          ) +
            write('LANTERN ROW', {
              font: 'sansBold',
              size: 22,
              within: 210,
              x: 0,
              y: 30,
              fill: '#fbf3e2',
              anchor: 'middle',
              tracking: 0.2,
            }) +
            write(count, {
              font: 'frauncesItalic',
              size: 38,
              within: 190,
              x: 0,
              y: 96,
              fill: '#fbf3e2',
              anchor: 'middle',
            }),
        ),
      ),
    repeat(7, (i) => group(`translate(800 800) rotate(${-21 + i * 5})`, path(cone, '#000'))),
  )
}
