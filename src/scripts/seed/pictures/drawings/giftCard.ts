import { darker, inkOn, lighter } from '../colour.ts'
import { labelArt, type LabelArt } from '../labelArt.ts'
import { fill, write, type FontName } from '../lettering.ts'
import type { Paints } from '../paints.ts'
import { lying, type Subject } from '../subject.ts'
import { group, path, rect } from '../svg.ts'

type GiftCard = {
  colour: string
  envelope: string
  art: LabelArt
  title: string
  brand: string
  font?: FontName
}

/** A printed card leaning out of its envelope. */
export const giftCard = (
  p: Paints,
  { colour, envelope, art, title, brand, font = 'fraunces' }: GiftCard,
): Subject => {
  const ink = inkOn(colour)
  const card = [
    rect(0, 0, 820, 520, colour, { r: 28 }),
    p.clip(
      rect(0, 0, 820, 520, '#000', { r: 28 }),
      labelArt(p, art, { x: 430, y: 0, width: 400, height: 520 }),
    ),
    fill(title, { font, x: 50, y: 60, width: 350, height: 260, biggest: 92, leading: 1, fill: ink })
      .body,
    write(brand.toUpperCase(), {
      font: 'sansBold',
      size: 21,
      x: 50,
      y: 464,
      fill: ink,
      tracking: 0.2,
      within: 350,
    }),
    rect(
      0,
      0,
      820,
      520,
      p.linear(
        [
          [0, '#ffffff', 0.3],
          [0.45, '#ffffff', 0],
          [1, '#140d0a', 0.14],
        ],
        [0, 0, 1, 1],
      ),
      { r: 28 },
    ),
  ].join('')
  const paper = [
    rect(0, 0, 900, 580, p.soft(envelope, 0.16), { r: 10 }),
    path('M0 4 L450 330 L900 4 L900 0 L0 0Z', lighter(envelope, 0.35)) +
      path('M0 4 L450 330 L900 4', 'none', `stroke="${darker(envelope, 0.3)}" stroke-width="4"`),
  ].join('')
  return lying(
    group('translate(330 640) rotate(6)', paper) +
      `<g opacity=".25">${group('translate(398 420) rotate(-8)', rect(0, 0, 820, 520, '#140d0a', { r: 28 }))}</g>` +
      group('translate(380 396) rotate(-8)', card),
    group('translate(330 640) rotate(6)', rect(0, 0, 900, 580, '#000')) +
      group('translate(380 396) rotate(-8)', rect(0, 0, 820, 520, '#000')),
  )
}
