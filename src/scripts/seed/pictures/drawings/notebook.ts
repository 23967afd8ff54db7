import { darker, lighter } from '../colour.ts'
import { write } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { group, line, path, rect, repeat } from '../svg.ts'

type Notebook = { cloth: string; band: string; title: string; pencil?: string }

/** A cloth notebook with an elastic band, lying open side down. */
export const notebook = (
  p: Paints,
  { cloth, band, title, pencil = '#d9a03c' }: Notebook,
): Subject => {
  const place = 'translate(470 330) rotate(-7)'
  const edge = (dx: number) => rect(10 + dx, 12 + dx, 620, 900, '#f3ead6', { r: 14 })
  const body = [
    group(
      place,
      rect(26, 30, 620, 900, darker(cloth, 0.4), { r: 20 }),
      edge(12),
      edge(6),
      rect(
        0,
        0,
        620,
        900,
        p.linear(
          [
            [0, lighter(cloth, 0.16)],
            [0.5, cloth],
            [1, darker(cloth, 0.2)],
          ],
          [0, 0, 1, 1],
        ),
        { r: 20 },
      ),
      repeat(60, (i) => line(`M6 ${8 + i * 15} H614`, darker(cloth, 0.5), 1.6, 'opacity=".13"')),
      rect(0, 0, 62, 900, darker(cloth, 0.24), { r: 18, extra: 'opacity=".6"' }),
      line('M64 4 V896', darker(cloth, 0.5), 3, 'opacity=".5"'),
      rect(190, 190, 300, 170, '#f6efdf', { r: 6 }),
      `<rect x="202" y="202" width="276" height="146" fill="none" stroke="${band}" stroke-width="2"/>`,
      write(title, {
        font: 'garamondItalic',
        size: 52,
        x: 340,
        y: 292,
        fill: '#2c2622',
        anchor: 'middle',
        within: 240,
      }),
      rect(
        530,
        -4,
        26,
        926,
        p.linear(
          [
            [0, darker(band, 0.2)],
            [0.4, lighter(band, 0.2)],
            [1, darker(band, 0.3)],
          ],
          [0, 0, 1, 0],
        ),
      ),
      path('M300 906 l0 96 l16 -18 l16 18 l0 -96Z', band),
    ),
    group(
      'translate(1166 520) rotate(14)',
      rect(0, 0, 34, 560, p.tube(pencil, 0.3)),
      path('M0 560 L17 640 L34 560Z', '#e9cfa4') + path('M11 612 L17 640 L23 612Z', '#2a2622'),
      rect(0, -40, 34, 44, p.metal('#bdb9b2')),
      rect(1, -84, 32, 48, p.tube('#d98a80', 0.3), { r: 10 }),
    ),
  ].join('')
  return lying(
    body,
    group(place, rect(0, 0, 640, 920, '#000', { r: 20 })) +
      group('translate(1166 520) rotate(14)', rect(0, -84, 34, 720, '#000')),
  )
}
