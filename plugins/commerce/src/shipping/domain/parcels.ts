/** A box of the shop. Millimetres inside, grams. */
export type Box = {
  readonly id: string
  readonly name: string
  readonly length: number
  readonly width: number
  readonly height: number
  /** What it can carry, without its own weight; null: whatever fits. */
  readonly maxWeight: number | null
  readonly ownWeight: number
}

/** What has to travel of one line. Grams and millimetres of one piece; 0 where it is not known. */
export type ParcelItem = {
  readonly line: string
  readonly quantity: number
  readonly weight: number
  readonly length: number
  readonly width: number
  readonly height: number
}

/** A box with what goes into it; without a box it is packed as it is. */
export type Parcel = {
  readonly box: { readonly id: string; readonly name: string } | null
  /** Grams, the box's own weight included. */
  readonly weight: number
  readonly length: number
  readonly width: number
  readonly height: number
  readonly items: readonly { readonly line: string; readonly quantity: number }[]
}

/** More are not told apart: what is left travels as one load. */
export const MAX_PARCELS = 100

/**
 * Puts pieces into boxes: the largest piece first, into the first box that still has room by volume
 * and weight, else into a new one: the smallest that takes all of what is left of the line, or the
 * largest that takes a piece at all (first-fit decreasing).
 *
 * An approximation, and meant to be one: each piece has to fit its box by its sides, but how pieces
 * lie beside each other is reckoned by their volume alone. Real packing may need a box more.
 */
export const packParcels = (items: readonly ParcelItem[], boxes: readonly Box[]): Parcel[] => {
  const waiting = items
    .filter(({ quantity }) => quantity > 0)
    .toSorted(
      (a, b) => volumeOf(b) - volumeOf(a) || b.weight - a.weight || (a.line < b.line ? -1 : 1),
    )
  if (waiting.length === 0) return []
  if (boxes.length === 0) return [loose(waiting)]
  const sizes = boxes.toSorted(
    (a, b) => volumeOf(a) - volumeOf(b) || a.ownWeight - b.ownWeight || (a.id < b.id ? -1 : 1),
  )
  const open: Open[] = []
  const left: ParcelItem[] = []
  for (const item of waiting) {
    let rest = item.quantity
    for (const parcel of open) rest -= put(parcel, item, rest)
    while (rest > 0 && open.length < MAX_PARCELS) {
      const box = boxFor(sizes, item, rest)
      if (!box) break
      const parcel = opened(box)
      open.push(parcel)
      rest -= put(parcel, item, rest)
    }
    if (rest > 0) left.push({ ...item, quantity: rest })
  }
  return [...open.map(closed), ...left.map((item) => loose([item]))].slice(0, MAX_PARCELS * 2)
}

/** Cubic millimetres. */
export const volumeOf = ({
  length,
  width,
  height,
}: Pick<ParcelItem, 'length' | 'width' | 'height'>): number => length * width * height

type Open = {
  readonly box: Box
  room: number
  carries: number
  goods: number
  readonly items: { line: string; quantity: number }[]
}

const opened = (box: Box): Open => ({
  box,
  room: volumeOf(box),
  carries: box.maxWeight ?? Infinity,
  goods: 0,
  items: [],
})

const closed = ({ box, goods, items }: Open): Parcel => ({
  box: { id: box.id, name: box.name },
  weight: goods + box.ownWeight,
  length: box.length,
  width: box.width,
  height: box.height,
  items,
})

/** Puts in as many pieces as there is room for. */
const put = (parcel: Open, item: ParcelItem, wanted: number): number => {
  const pieces = Math.min(wanted, capacity(parcel, item))
  if (pieces <= 0) return 0
  parcel.room -= pieces * volumeOf(item)
  parcel.carries -= pieces * item.weight
  parcel.goods += pieces * item.weight
  parcel.items.push({ line: item.line, quantity: pieces })
  return pieces
}

const capacity = (
  { box, room, carries }: Pick<Open, 'box' | 'room' | 'carries'>,
  item: ParcelItem,
): number => {
  if (!fitsBySides(item, box)) return 0
  const byVolume = volumeOf(item) > 0 ? Math.floor(room / volumeOf(item)) : Infinity
  const byWeight = item.weight > 0 ? Math.floor(carries / item.weight) : Infinity
  return Math.min(byVolume, byWeight)
}

const fitsBySides = (item: ParcelItem, box: Box): boolean => {
  const sides = (of: Pick<Box, 'length' | 'width' | 'height'>): number[] =>
    [of.length, of.width, of.height].toSorted((a, b) => a - b)
  const inside = sides(box)
  return sides(item).every((side, index) => side <= (inside[index] ?? 0))
}

const boxFor = (sizes: readonly Box[], item: ParcelItem, quantity: number): Box | undefined => {
  const takes = (box: Box): number => capacity(opened(box), item)
  return sizes.find((box) => takes(box) >= quantity) ?? sizes.findLast((box) => takes(box) > 0)
}

/** As large as its largest piece, which is the least that can be said of it. */
const loose = (items: readonly ParcelItem[]): Parcel => ({
  box: null,
  weight: items.reduce((sum, { weight, quantity }) => sum + weight * quantity, 0),
  length: Math.max(0, ...items.map(({ length }) => length)),
  width: Math.max(0, ...items.map(({ width }) => width)),
  height: Math.max(0, ...items.map(({ height }) => height)),
  items: items.map(({ line, quantity }) => ({ line, quantity })),
})
