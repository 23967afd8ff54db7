import { develop, type Layer } from './develop.ts'
import { draw, type Drawing } from './drawings/index.ts'
import { paints } from './paints.ts'
import { sets, type SetName } from './sets/index.ts'

export type ProductPicture = {
  kind: 'product'
  set: SetName
  /** Colour of the wall behind it. */
  tone: string
  drawing: Drawing
  /** A detail instead of the whole: centre and width of the part, in the 1600 units of the drawing. */
  closeUp?: { x: number; y: number; width: number }
}

const side = 1600

/** A product on its shop's set: soft room and shadows below, the thing itself sharp above. */
export const product = ({ set, tone, drawing, closeUp }: ProductPicture): Promise<Buffer> => {
  const [room, thing] = [paints(), paints()]
  const subject = draw(thing, drawing)
  const zoom = closeUp
    ? `scale(${side / closeUp.width}) translate(${closeUp.width / 2 - closeUp.x} ${closeUp.width / 2 - closeUp.y})`
    : 'translate(-96 -112) scale(1.12)'
  const back =
    sets[set](room, tone, subject.flat) +
    `<g filter="url(#far)" opacity=".62">${subject.far}</g><g filter="url(#near)" opacity=".6">${subject.near}</g>`
  const layers: Layer[] = [
    {
      soft: true,
      body: `<g transform="${zoom}">${back}</g>`,
      defs: room.toString() + thing.toString(),
    },
    { body: `<g transform="${zoom}">${subject.body}</g>`, defs: thing.toString() },
  ]
  return develop(layers, { width: side, height: side })
}
