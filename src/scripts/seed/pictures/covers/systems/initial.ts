import { brightness, lighter, mix } from '../../colour.ts'
import { fill, write } from '../../lettering.ts'
import { rect } from '../../svg.ts'
import { coverSize, type System } from '../cover.ts'

const { width: w, height: h } = coverSize

export const initial: System = (_, { title, author, colours: [ground, ink, accent, other] }) =>
  rect(0, 0, w, h, ground) +
  rect(0, 0, w, h, mix(ground, other, 0.12)) +
  write(title.replace(/^(Der|Die|Das|Ein|Eine) /, '').slice(0, 1), {
    font: 'fatface',
    size: 980,
    x: 320,
    y: 800,
    fill: accent,
    anchor: 'middle',
    within: 580,
  }) +
  rect(0, 570, w, 190, ground, { extra: 'opacity=".94"' }) +
  fill(title, {
    font: 'didoneItalic',
    x: 50,
    y: 596,
    width: 540,
    height: 140,
    biggest: 76,
    leading: 1,
    fill: ink,
    anchor: 'middle',
  }).body +
  write(author.toUpperCase(), {
    font: 'josefin',
    size: 28,
    x: 320,
    y: 900,
    fill: brightness(ground) > 0.5 ? ink : lighter(ground, 0.8),
    anchor: 'middle',
    tracking: 0.18,
    within: 520,
  })
