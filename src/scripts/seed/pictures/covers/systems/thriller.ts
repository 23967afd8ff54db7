import { chance } from '../../chance.ts'
import { darker } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, ellipse, line, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const thriller: System = (
  p,
  { title, author, colours: [ground, ink, accent, glow], note = 'Kriminalroman' },
) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, darker(ground, 0.5)],
        [0.5, ground],
        [1, darker(ground, 0.7)],
      ]),
    ),
    ellipse(
      320,
      500,
      300,
      320,
      p.radial([
        [0, glow, 0.85],
        [0.35, glow, 0.3],
        [1, glow, 0],
      ]),
    ),
    path('M180 960 L296 470 H344 L460 960Z', darker(ground, 0.6), 'opacity=".6"'),
    path(
      'M306 510 q14 -34 28 0 l10 96 l-10 4 l4 90 h-12 l-6 -74 l-6 74 h-12 l4 -90 l-10 -4Z',
      '#08090c',
    ) + circle(320, 484, 15, '#08090c'),
    repeat(7, (i) => {
      const { between } = chance(`${title}${i}`)
      const side = i % 2
      const x = side ? 640 - between(0, 170) : between(-40, 130)
      return line(
        `M${x} 960 V${between(120, 320)} M${x} 520 l${side ? -70 : 70} -90 M${x} 420 l${side ? -46 : 46} -80 M${x} 620 l${side ? 60 : -60} -90`,
        '#08090c',
        between(9, 24),
      )
    }),
    repeat(60, (i) => {
      const { between } = chance(`rain${title}${i}`)
      const [x, y] = [between(0, 700), between(0, 960)]
      return line(
        `M${x} ${y} l-14 62`,
        '#ffffff',
        1.6,
        `opacity="${between(0.06, 0.26).toFixed(2)}"`,
      )
    }),
    write(author.toUpperCase(), {
      font: 'condensed',
      size: 52,
      x: 320,
      y: 86,
      fill: ink,
      anchor: 'middle',
      tracking: 0.06,
      within: 560,
    }),
    fill(title.toUpperCase(), {
      font: 'condensedBlack',
      x: 36,
      y: 690,
      width: 568,
      height: 190,
      biggest: 190,
      leading: 0.88,
      fill: accent,
      anchor: 'middle',
    }).body,
    write(note, {
      font: 'barlow',
      size: 26,
      x: 320,
      y: 926,
      fill: ink,
      anchor: 'middle',
      tracking: 0.2,
    }),
  ].join('')
