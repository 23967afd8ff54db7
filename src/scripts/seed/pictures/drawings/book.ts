import { cover } from '../covers/index.ts'
import type { CoverSpec } from '../covers/cover.ts'
import { darker, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import type { Subject } from '../subject.ts'
import { ellipse, group, line, path, rect } from '../svg.ts'

type Book = { cover: CoverSpec; thickness?: number; paperback?: boolean }

/** A standing book, turned a little so that its spine shows. */
export const book = (
  p: Paints,
  { cover: spec, thickness = 92, paperback = false }: Book,
): Subject => {
  const [ground, ink] = spec.colours
  const spine = [
    rect(0, 0, thickness, 960, ground),
    rect(
      0,
      0,
      thickness,
      960,
      p.linear(
        [
          [0, '#0d0a08', 0.62],
          [0.35, '#0d0a08', 0.3],
          [0.8, '#0d0a08', 0.4],
          [1, '#0d0a08', 0.55],
        ],
        [0, 0, 1, 0],
      ),
    ),
    group(
      `translate(${thickness / 2 - 11} 60) rotate(90)`,
      write(spec.title, {
        font: 'lora',
        size: Math.min(34, thickness * 0.42),
        x: 0,
        y: 0,
        fill: lighter(ink, 0.1),
        within: 560,
      }),
      write(spec.author, {
        font: 'lora',
        size: Math.min(24, thickness * 0.3),
        x: 840,
        y: 0,
        fill: lighter(ink, 0.1),
        anchor: 'end',
        within: 220,
      }),
    ),
  ].join('')
  const front = [
    cover(p, spec),
    // The hinge of the boards, and light that falls off to the right.
    paperback
      ? ''
      : rect(
          22,
          0,
          16,
          960,
          p.linear(
            [
              [0, '#0d0a08', 0.3],
              [0.5, '#0d0a08', 0.08],
              [1, '#ffffff', 0.22],
            ],
            [0, 0, 1, 0],
          ),
        ),
    rect(
      0,
      0,
      640,
      960,
      p.linear(
        [
          [0, '#ffffff', 0.2],
          [0.3, '#ffffff', 0.02],
          [1, '#0d0a08', 0.2],
        ],
        [0, 0, 1, 0.6],
      ),
    ),
    line('M2 0 V960', lighter(ground, 0.6), 3, 'opacity=".4"'),
  ].join('')
  const [x, y] = [500, 336]
  const lean = `translate(${x} ${y}) skewY(-2.2)`
  const turned = `translate(${x - thickness * 0.8} ${y + thickness * 0.8 * -0.21}) scale(.8 1) skewY(9.6)`
  const outline = path(
    `M${x - thickness * 0.8} ${y - 10} L${x} ${y} L${x + 640} ${y - 24} V${y + 936} L${x} ${y + 960} L${x - thickness * 0.8} ${y + 944}Z`,
    '#000',
  )
  return {
    body: [
      path(
        `M${x - thickness * 0.8} ${y - thickness * 0.169} L${x + 640 - thickness * 0.8} ${y - 24.6 - thickness * 0.169} L${x + 640} ${y - 24.6} L${x} ${y}Z`,
        p.linear([
          [0, '#f6efdf'],
          [1, '#d9cdb4'],
        ]),
      ),
      line(
        `M${x - thickness * 0.4} ${y - thickness * 0.08} L${x + 640 - thickness * 0.4} ${y - 24.6 - thickness * 0.085}`,
        darker('#d9cdb4', 0.3),
        2,
        'opacity=".6"',
      ),
      group(turned, spine),
      group(lean, front),
    ].join(''),
    near: group('translate(10 10)', outline) + ellipse(850, 1290, 390, 14, '#000', 'opacity=".7"'),
    far:
      group('translate(74 40)', `<g opacity=".5">${outline}</g>`) +
      ellipse(1010, 1300, 520, 60, '#000', 'opacity=".6"'),
  }
}
