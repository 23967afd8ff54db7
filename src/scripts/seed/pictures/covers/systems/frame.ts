import { chance } from '../../chance.ts'
import { lighter, mix } from '../../colour.ts'
import { fill } from '../../lettering.ts'
import { circle, ellipse, group, line, path, rect, repeat } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const frame: System = (_, { title, author, colours: [ground, ink, leaf, bloom] }) => {
  const { between, pick } = chance(title)
  const sprig = (x: number, y: number, turn: number, size: number) =>
    group(
      `translate(${x} ${y}) rotate(${turn}) scale(${size})`,
      line('M0 0 C16 -60 -10 -120 6 -190', leaf, 6),
      repeat(5, (i) =>
        path(
          `M2 ${-24 - i * 32} C${i % 2 ? 58 : -58} ${-40 - i * 32} ${i % 2 ? 70 : -70} ${-84 - i * 32} ${i % 2 ? 64 : -64} ${-92 - i * 32} C${i % 2 ? 30 : -30} ${-86 - i * 32} 4 ${-56 - i * 32} 2 ${-24 - i * 32}Z`,
          mix(leaf, ground, (i % 3) * 0.16),
        ),
      ),
      repeat(6, (i) =>
        group(`translate(6 -200) rotate(${i * 60})`, ellipse(0, -24, 16, 26, bloom)),
      ),
      circle(6, -200, 13, lighter(bloom, 0.6)),
    )
  const spots = [
    [40, 200, 10],
    [30, 430, 40],
    [60, 700, 30],
    [20, 930, 35],
    [200, 960, 5],
    [430, 990, -12],
    [600, 940, -30],
    [610, 700, -40],
    [600, 470, -35],
    [590, 240, -20],
    [160, 90, 80],
    [330, 80, 95],
    [480, 80, -100],
    [620, 60, -130],
    [20, 60, 120],
  ] as const
  return (
    rect(0, 0, w, h, ground) +
    spots
      .map(([x, y, turn]) => sprig(x, y, turn + between(-14, 14), pick([0.86, 1, 1.14])))
      .join('') +
    `${rect(112, 230, 416, 500, ground, { r: 208 })}<rect x="126" y="244" width="388" height="472" rx="194" fill="none" stroke="${ink}" stroke-width="3"/>` +
    fill(title, {
      font: 'garamond',
      x: 158,
      y: 330,
      width: 324,
      height: 230,
      biggest: 86,
      leading: 0.95,
      fill: ink,
      anchor: 'middle',
    }).body +
    line('M280 590 H360', bloom, 4) +
    fill(author, {
      font: 'garamondItalic',
      x: 190,
      y: 608,
      width: 260,
      height: 80,
      biggest: 38,
      fill: ink,
      anchor: 'middle',
    }).body
  )
}
