import { darker, lighter } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, group, line, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const classic: System = (p, { title, author, colours: [cloth, gold, label, print] }) =>
  [
    rect(
      0,
      0,
      w,
      h,
      p.linear(
        [
          [0, lighter(cloth, 0.08)],
          [1, darker(cloth, 0.12)],
        ],
        [0, 0, 1, 1],
      ),
    ),
    repeat(
      48,
      (i) =>
        line(`M0 ${i * 20} H640`, darker(cloth, 0.5), 1.4, 'opacity=".22"') +
        (i < 32 ? line(`M${i * 20} 0 V960`, lighter(cloth, 0.4), 1.2, 'opacity=".13"') : ''),
    ),
    ...[34, 48].map(
      (inset, i) =>
        `<rect x="${inset}" y="${inset}" width="${w - inset * 2}" height="${h - inset * 2}" fill="none" stroke="${gold}" stroke-width="${i ? 2 : 6}"/>`,
    ),
    [
      [48, 48, 0],
      [592, 48, 90],
      [592, 912, 180],
      [48, 912, 270],
    ]
      .map(([x, y, turn]) =>
        group(
          `translate(${x} ${y}) rotate(${turn})`,
          line(
            'M12 120 C20 60 60 20 120 12 M12 84 C30 70 70 30 84 12 M40 40 q30 -4 44 24 q-30 4 -44 -24',
            gold,
            4,
          ),
        ),
      )
      .join(''),
    repeat(12, (i) =>
      group(
        `translate(320 690) rotate(${i * 30})`,
        path(
          'M0 -20 C20 -60 20 -90 0 -120 C-20 -90 -20 -60 0 -20Z',
          'none',
          `stroke="${gold}" stroke-width="4"`,
        ),
      ),
    ) + circle(320, 690, 15, gold),
    rect(110, 190, 420, 290, label) +
      `<rect x="122" y="202" width="396" height="266" fill="none" stroke="${print}" stroke-width="2"/>`,
    fill(title, {
      font: 'garamond',
      x: 140,
      y: 236,
      width: 360,
      height: 150,
      biggest: 74,
      leading: 0.98,
      fill: print,
      anchor: 'middle',
    }).body,
    write(author, {
      font: 'garamondItalic',
      size: 34,
      x: 320,
      y: 436,
      fill: print,
      anchor: 'middle',
      within: 340,
    }),
  ].join('')
