/** Further attributes of a shape, as they stand in the tag: `opacity=".5"`. */
type Extra = string

export const path = (d: string, fill: string, extra: Extra = ''): string =>
  `<path d="${d}" fill="${fill}" ${extra}/>`

export const line = (d: string, stroke: string, width: number, extra: Extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  { r = 0, extra = '' }: { r?: number; extra?: Extra } = {},
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${r}" fill="${fill}" ${extra}/>`

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  extra: Extra = '',
): string => `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}" ${extra}/>`

export const circle = (
  cx: number,
  cy: number,
  r: number,
  fill: string,
  extra: Extra = '',
): string => ellipse(cx, cy, r, r, fill, extra)

export const ring = (cx: number, cy: number, r: number, stroke: string, width: number): string =>
  `<circle cx="${cx}" cy="${cy}" r="${r}" fill="none" stroke="${stroke}" stroke-width="${width}"/>`

export const group = (transform: string, ...bodies: string[]): string =>
  `<g transform="${transform}">${bodies.join('')}</g>`

export const faded = (opacity: number, ...bodies: string[]): string =>
  `<g opacity="${opacity}">${bodies.join('')}</g>`

/** Draws something `count` times. */
export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')
