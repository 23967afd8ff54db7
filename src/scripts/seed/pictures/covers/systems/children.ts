import { darker, lighter, mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, ellipse, group, line, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'
import { layers } from '../layers.ts'

const { width: w, height: h } = coverSize

export const children: System = (p, { title, author, colours: [sky, ink, fur, grass] }) => {
  const hill = layers(title, [0.72, 0.82], 40, (share) =>
    mix(lighter(grass, 0.2), darker(grass, 0.25), share),
  )
  const beast = group(
    'translate(330 700)',
    path('M-150 190 C-190 0 -120 -120 0 -124 C130 -120 190 0 160 190Z', p.soft(fur, 0.25)),
    path(
      'M-78 -214 C-96 -300 -50 -330 -32 -236Z M78 -214 C96 -300 50 -330 32 -236Z',
      darker(fur, 0.15),
    ),
    ellipse(0, -150, 122, 110, p.soft(lighter(fur, 0.08), 0.2)),
    ellipse(0, -112, 62, 48, lighter(fur, 0.72)),
    ellipse(0, -136, 20, 14, '#2b1c18'),
    circle(-48, -172, 15, '#2b1c18') +
      circle(48, -172, 15, '#2b1c18') +
      circle(-43, -178, 5, '#fff') +
      circle(53, -178, 5, '#fff'),
    line('M-24 -100 Q0 -78 24 -100', '#2b1c18', 6),
    ellipse(0, 90, 90, 110, lighter(fur, 0.6)),
    circle(-92, -124, 20, '#f2a08c', 'opacity=".6"') +
      circle(92, -124, 20, '#f2a08c', 'opacity=".6"'),
  )
  return (
    rect(
      0,
      0,
      w,
      h,
      p.linear([
        [0, sky],
        [1, lighter(sky, 0.6)],
      ]),
    ) +
    circle(530, 340, 62, '#ffe08a') +
    repeat(3, (i) =>
      group(
        `translate(${[90, 300, 560][i] ?? 0} ${[400, 330, 470][i] ?? 0}) scale(${[1, 0.7, 0.8][i] ?? 1})`,
        circle(0, 0, 40, '#fff') +
          circle(44, 8, 32, '#fff') +
          circle(-44, 10, 28, '#fff') +
          rect(-60, 8, 130, 30, '#fff', { r: 15 }),
      ),
    ) +
    hill +
    beast +
    repeat(14, (i) =>
      group(
        `translate(${(i * 97) % 640} ${800 + ((i * 53) % 140)})`,
        repeat(5, (k) =>
          group(
            `rotate(${k * 72})`,
            ellipse(0, -11, 7, 11, ['#fff3d6', '#ff9f7a', '#ffd35c'][i % 3] ?? '#fff'),
          ),
        ),
        circle(0, 0, 6, '#e58a2b'),
      ),
    ) +
    fill(title, {
      font: 'hand',
      x: 40,
      y: 36,
      width: 560,
      height: 260,
      biggest: 150,
      leading: 0.86,
      fill: ink,
      anchor: 'middle',
    }).body +
    write(author, { font: 'hand', size: 44, x: 320, y: 930, fill: '#ffffff', anchor: 'middle' })
  )
}
