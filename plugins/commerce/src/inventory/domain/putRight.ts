/** A place of an article: what it says it has, and what the movements there come to. Pieces. */
export type PlaceFacts = {
  readonly location: string
  readonly name: string
  readonly is: number
  readonly moved: number
  readonly isDefault: boolean
}

/** What a level says, and what it is to be worked out from anew. Pieces. */
export type LevelFacts = {
  readonly onHand: number
  readonly held: number
  readonly backordered: number
  readonly incoming: number
  /** What all movements, holds, promises and deliveries under way come to. */
  readonly moved: number
  readonly holds: number
  readonly waits: number
  readonly coming: number
  /** In the order in which sales take from them; none where all lies in one place. */
  readonly places: readonly PlaceFacts[]
}

type Change = { readonly from: number; readonly to: number }

export type Repair = {
  readonly onHand: Change
  readonly held: Change
  readonly backordered: Change
  readonly incoming: Change
  readonly places: readonly (Change & { readonly location: string; readonly name: string })[]
  /** Pieces that the log lacks: what is promised to shoppers cannot lie nowhere. */
  readonly missingInLog: number
}

/**
 * What puts a level right. The movements are the truth of what lies on the shelf: nobody changes them,
 * and each has its reason. Holds, promises and deliveries are rows of their own and the truth of what is
 * held, waited for and on its way. Only where more is held than the movements come to is the log wrong:
 * those pieces are written into it, since they are promised to somebody.
 *
 * Places stay as they are where they add up; else they become what was moved there, and what is then
 * still over goes to the default one, or is missing from the places that sales take from first.
 */
export const putRight = (level: LevelFacts): Repair => {
  const held = level.holds
  const onHand = Math.max(level.moved, held, 0)
  return {
    onHand: { from: level.onHand, to: onHand },
    held: { from: level.held, to: held },
    backordered: { from: level.backordered, to: level.waits },
    incoming: { from: level.incoming, to: level.coming },
    places: placesFor(level.places, onHand),
    missingInLog: onHand - level.moved,
  }
}

export const changesAnything = ({ places, missingInLog, ...level }: Repair): boolean =>
  missingInLog !== 0 || [...Object.values(level), ...places].some(({ from, to }) => from !== to)

const placesFor = (places: readonly PlaceFacts[], onHand: number): Repair['places'] => {
  if (places.length === 0) return []
  const addUp = places.reduce((sum, { is }) => sum + is, 0) === onHand
  const wanted = places.map((place) => (addUp ? place.is : Math.max(0, place.moved)))
  let over = onHand - wanted.reduce((sum, pieces) => sum + pieces, 0)
  const home = Math.max(
    0,
    places.findIndex(({ isDefault }) => isDefault),
  )
  return places.map(({ location, name, is }, index) => {
    const here = wanted[index] ?? 0
    const change = over > 0 ? (index === home ? over : 0) : -Math.min(here, -over)
    over -= change
    return { location, name, from: is, to: here + change }
  })
}

/** What a repair changes, in words: `On the shelf: 12 becomes 9`. */
export const changedParts = (repair: Repair): string[] => {
  const parts: readonly (readonly [string, Change])[] = [
    ['On the shelf', repair.onHand],
    ['Held for shoppers', repair.held],
    ['Backordered', repair.backordered],
    ['On its way', repair.incoming],
    ...repair.places.map((place) => [place.name, place] as const),
  ]
  const changed = parts
    .filter(([, { from, to }]) => from !== to)
    .map(([name, { from, to }]) => `${name}: ${from} becomes ${to}`)
  const { missingInLog } = repair
  const noted = missingInLog > 0 ? [`Noted as a movement: +${missingInLog}`] : []
  const all = [...changed, ...noted]
  return all.length > 0 ? all : ['What is free goes to those who wait for it']
}
