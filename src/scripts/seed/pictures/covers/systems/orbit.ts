import { chance } from '../../chance.ts'
import { lighter, mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, line, rect, repeat, ring } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const orbit: System = (p, { title, author, colours: [ground, ink, one, two], note }) =>
  rect(0, 0, w, h, ground) +
  repeat(80, (i) => {
    const { between } = chance(`${title}s${i}`)
    return circle(between(0, w), between(0, h), between(0.8, 2.6), ink, 'opacity=".6"')
  }) +
  repeat(7, (i) => ring(320, 410, 56 + i * 44, mix(ink, ground, 0.25 + i * 0.08), 2)) +
  repeat(7, (i) => {
    const a = i * 2.2 + title.length
    const r = 56 + i * 44
    return circle(
      320 + Math.cos(a) * r,
      410 + Math.sin(a) * r,
      9 + ((i * 5) % 17),
      p.radial(
        [
          [0, lighter(i % 2 ? one : two, 0.5)],
          [1, i % 2 ? one : two],
        ],
        { cx: 0.35, cy: 0.35, r: 0.7 },
      ),
    )
  }) +
  circle(
    320,
    410,
    34,
    p.radial([
      [0, lighter(one, 0.7)],
      [1, one],
    ]),
  ) +
  rect(0, 742, w, 218, ground) +
  line('M48 742 H592', ink, 2) +
  fill(title, {
    font: 'lora',
    x: 48,
    y: 764,
    width: 544,
    height: 112,
    biggest: 62,
    leading: 1.02,
    fill: ink,
  }).body +
  write(author, { font: 'groteskLight', size: 26, x: 48, y: 922, fill: one, within: 400 }) +
  (note
    ? write(note, { font: 'groteskLight', size: 22, x: 592, y: 922, fill: ink, anchor: 'end' })
    : '')
