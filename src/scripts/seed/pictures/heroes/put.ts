import { draw, type Drawing } from '../drawings/index.ts'
import type { Paints } from '../paints.ts'
import type { Scene } from './scene.ts'

export const put = (
  p: Paints,
  drawing: Drawing,
  { x, foot, size }: { x: number; foot: number; size: number },
) => {
  const subject = draw(p, drawing)
  const transform = `translate(${x - 800 * size} ${foot - 1330 * size}) scale(${size})`
  return {
    body: `<g transform="${transform}">${subject.body}</g>`,
    shade: `<g transform="${transform}" filter="url(#far)" opacity=".6">${subject.far}</g><g transform="${transform}" opacity=".5" filter="url(#near)">${subject.near}</g>`,
  }
}

export const assemble = (
  room: string,
  things: readonly ReturnType<typeof put>[],
  front: string,
): Scene => ({
  soft: room + things.map((thing) => thing.shade).join(''),
  sharp: things.map((thing) => thing.body).join('') + front,
})
