import { darker, lighter, mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, group, line, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const sea: System = (p, { title, author, colours: [sky, ink, water, accent] }) =>
  rect(
    0,
    0,
    w,
    h,
    p.linear([
      [0, sky],
      [1, lighter(sky, 0.5)],
    ]),
  ) +
  circle(190, 400, 70, accent) +
  repeat(12, (row) => {
    const y = 500 + row * 42
    let d = `M-60 ${y}`
    for (let i = 0; i < 9; i++) d += ` q40 ${-30 - row} 80 0 `
    return `<path d="${d} V960 H-60Z" transform="translate(${(row % 2) * 40} 0)" fill="${mix(water, darker(water, 0.6), row / 11)}" stroke="${lighter(water, 0.6)}" stroke-width="3"/>`
  }) +
  group(
    'translate(410 524) rotate(-6)',
    path('M-110 0 H110 L80 56 H-80Z', darker(accent, 0.35)),
    line('M0 0 V-210', darker(accent, 0.6), 8),
    path('M12 -204 C90 -150 100 -80 94 -16 H12Z', '#fffaf0'),
    path('M-8 -180 C-70 -120 -74 -60 -72 -16 H-8Z', lighter(accent, 0.3)),
  ) +
  fill(title, {
    font: 'frauncesBlack',
    x: 48,
    y: 70,
    width: 544,
    height: 220,
    biggest: 104,
    leading: 0.98,
    fill: ink,
    anchor: 'middle',
  }).body +
  write(author, { font: 'frauncesItalic', size: 36, x: 320, y: 60, fill: ink, anchor: 'middle' })
