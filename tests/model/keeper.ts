import type { Market } from './market.ts'
import type { Pieces } from './model.ts'
import type { Random } from './random.ts'
import { codeOf, nothing, refusal, type Told } from './told.ts'
import { owner, type World } from './world.ts'

type Given = { readonly world: World; readonly market: Market; readonly random: Random }

/** Somebody of the shop who puts things on the shelf, takes them off it, and counts. */
export const newKeeper = ({ world, market, random }: Given) => {
  const adjust = async (): Promise<Told> => {
    const variant = random.pick(market.articles)
    const change = random.pick([-4, -2, -1, 1, 2, 5])
    const pieces: Pieces = new Map([[variant, change]])
    try {
      await world.shop.ask('stock.adjust', { variant, change, reason: 'Found or broken' }, owner)
    } catch (error) {
      return refusal(error, new Map([[variant, -change]]))
    }
    return { happened: [{ kind: 'changed', cause: 'user:ada', pieces }] }
  }

  /** More lie there than the form said when it was opened: what was sold meanwhile stays sold. */
  const count = async (seen: (article: string) => number): Promise<Told> => {
    const variant = random.pick(market.articles)
    const more = random.between(1, 4)
    const stockSeen = seen(variant)
    try {
      await world.shop.payload.update({
        collection: 'variants' as never,
        id: variant,
        data: { stock: stockSeen + more, stockSeen } as never,
      })
    } catch (error) {
      return { happened: [], wrong: `counting answered ${codeOf(error)}` }
    }
    return { happened: [{ kind: 'changed', cause: 'system', pieces: new Map([[variant, more]]) }] }
  }

  /** Carries pieces from one place to another; who is too late finds too few there. */
  const carry = async (): Promise<Told> => {
    const variant = random.pick(market.articles)
    const [from, to] = random.some(await world.places(), 2)
    const quantity = random.between(1, 5)
    try {
      await world.shop.ask('stock.move', { variant, from, to: to ?? from, quantity }, owner)
    } catch (error) {
      const code = codeOf(error)
      if (code !== 'location_short') return { happened: [], wrong: `carrying answered ${code}` }
    }
    return nothing
  }

  return {
    act: (seen: (article: string) => number): Promise<Told> =>
      random.pick([adjust, adjust, () => count(seen), carry])(),
  }
}
