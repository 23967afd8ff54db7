import { darker, lighter } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { circle, ellipse, group, line, rect, repeat, ring } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const kitchen: System = (p, { title, author, colours: [cloth, ink, one, two] }) => {
  const plate = (x: number, y: number, r: number, food: string) =>
    circle(x + 8, y + 12, r, '#000', 'opacity=".14"') +
    circle(x, y, r, p.soft('#f7f2e8', 0.14)) +
    circle(x, y, r * 0.74, p.soft('#efe8da', 0.1)) +
    food
  const slices = (x: number, y: number, colour: string, n: number, r: number) =>
    repeat(n, (i) => {
      const a = (i / n) * 6.283
      return group(
        `translate(${x + Math.cos(a) * r} ${y + Math.sin(a) * r})`,
        circle(0, 0, 34, colour) +
          ring(0, 0, 25, lighter(colour, 0.5), 3) +
          repeat(6, (k) =>
            line(`M0 0 L${Math.cos(k) * 22} ${Math.sin(k) * 22}`, lighter(colour, 0.5), 2.5),
          ),
      )
    })
  return (
    rect(0, 0, w, h, cloth) +
    repeat(
      11,
      (i) =>
        rect(i * 64, 0, 24, h, lighter(cloth, 0.5), { extra: 'opacity=".32"' }) +
        rect(0, i * 92, w, 24, lighter(cloth, 0.5), { extra: 'opacity=".32"' }),
    ) +
    plate(470, 640, 210, slices(470, 640, one, 6, 84) + circle(470, 640, 40, two)) +
    plate(120, 800, 150, slices(120, 800, two, 5, 54)) +
    plate(
      110,
      500,
      96,
      circle(110, 500, 60, p.soft(one, 0.4)) + circle(110, 500, 44, p.soft(darker(one, 0.2), 0.4)),
    ) +
    line('M260 880 L330 500', '#8a6a48', 15) +
    ellipse(336, 468, 26, 44, p.soft('#a37d54', 0.4)) +
    rect(56, 56, 528, 300, lighter(cloth, 0.86), { r: 6 }) +
    fill(title, {
      font: 'fatface',
      x: 86,
      y: 84,
      width: 468,
      height: 178,
      biggest: 92,
      leading: 1,
      fill: ink,
      anchor: 'middle',
    }).body +
    write(author, {
      font: 'typewriter',
      size: 28,
      x: 320,
      y: 326,
      fill: one,
      anchor: 'middle',
      within: 440,
    })
  )
}
