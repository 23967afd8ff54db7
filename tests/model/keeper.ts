import type { Market } from './market.ts'
import type { Happening, Pieces } from './model.ts'
import type { Random } from './random.ts'
import { codeOf, nothing, refusal, type Told } from './told.ts'
import { owner, type World } from './world.ts'

/** What this keeper has sent, as far as they know it. */
type Parcel = {
  readonly id: string
  readonly from: string | undefined
  readonly lines: readonly { line: string; variant: string; open: number }[]
}

/** What this keeper has counted and not applied yet: by how much each article differed. */
type Sheet = { readonly id: string; readonly pieces: Pieces }

type CountLine = {
  readonly id: string
  readonly variant: string
  readonly expected: number
  readonly counted: number | null
}

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
      const told = refusal(error, new Map([[variant, -change]]))
      return told.refused ? { ...told, refused: { ...told.refused, fromShelf: true } } : told
    }
    return { happened: [{ kind: 'changed', cause: 'user:ada', pieces }] }
  }

  /** More lie there than the form said when it was opened: what was sold meanwhile stays sold. */
  const count = async (): Promise<Told> => {
    const variant = random.pick(market.articles)
    const more = random.between(1, 4)
    try {
      const form = await world.shop.payload.findByID({
        collection: 'variants' as never,
        id: variant,
      })
      const stockSeen = Number((form as Record<string, unknown>)['stock'])
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

  const parcels: Parcel[] = []

  /** Asks twice at once, as two people do who press the same button: one of them is heard. */
  const askTwice = async (name: string, said: object): Promise<readonly string[]> => {
    const answers = await Promise.allSettled(
      [1, 2].map(() => world.shop.ask(name, { ...said }, owner)),
    )
    return answers.map((one) => (one.status === 'fulfilled' ? 'done' : codeOf(one.reason)))
  }

  /** Sends pieces from one place to another, or orders some of a supplier. */
  const ship = async (): Promise<Told> => {
    const [to, from] = random.some(await world.places(), 2)
    const lines = random
      .some(market.articles, 2)
      .map((variant) => ({ variant, quantity: random.between(1, 5) }))
    const made = (await world.shop.create('stock-transfers', {
      name: 'Parcel',
      from,
      to,
      lines,
    })) as unknown as { id: string; lines: { id: string; variant: unknown }[] }
    const { id } = made
    const said = await askTwice('stock.sendTransfer', { id })
    const done = said.filter((one) => one === 'done').length
    const isShort = said.some((one) => one === 'location_short' || one === 'insufficient_stock')
    if (done === 0 && isShort) return nothing
    if (done !== 1) return { happened: [], wrong: `sending twice answered ${said.join(', ')}` }
    const pieces = piecesOf(lines)
    parcels.push({
      id,
      from,
      lines: lines.map((line, index) => ({
        ...line,
        line: made.lines[index]?.id ?? '',
        open: line.quantity,
      })),
    })
    return {
      happened: [
        {
          kind: 'carried',
          cause: `transfer:${id}`,
          pieces: from ? negative(pieces) : new Map<string, number>(),
          incoming: pieces,
        },
      ],
    }
  }

  /** Finds some of what is on its way, or more than that, and gives the rest up or waits for it. */
  const unpack = async (): Promise<Told> => {
    const parcel = parcels[0]
    if (!parcel) return ship()
    const isDone = random.share() < 0.4
    const found = parcel.lines.map(({ open }) => random.between(0, open + (open > 0 ? 1 : 0)))
    const items = parcel.lines.map(({ line }, index) => ({ line, quantity: found[index] ?? 0 }))
    const settled = parcel.lines.map(({ open }, index) =>
      isDone ? open : Math.min(open, found[index] ?? 0),
    )
    const isOver = parcel.lines.every(({ open }, index) => open === settled[index])
    const said = await askTwice('stock.receiveTransfer', {
      id: parcel.id,
      items,
      done: isDone,
      reason: 'As it was found',
    })
    const times = said.filter((one) => one === 'done').length
    // What does not end it is heard twice, and the second finds less on its way.
    if (isOver && times !== 1)
      return { happened: [], wrong: `receiving twice answered ${said.join(', ')}` }
    const happened: Happening[] = []
    for (let time = 0; time < times; time += 1) {
      const open = parcel.lines.map((line) => line.open)
      const gone = open.map((left, index) => (isDone ? left : Math.min(left, found[index] ?? 0)))
      happened.push({
        kind: 'carried',
        cause: `transfer:${parcel.id}`,
        pieces: sumOf(parcel.lines, found),
        incoming: negative(sumOf(parcel.lines, gone)),
      })
      for (const [index, line] of parcel.lines.entries()) line.open -= gone[index] ?? 0
    }
    if (parcel.lines.every(({ open }) => open === 0)) parcels.shift()
    return { happened }
  }

  let sheet: Sheet | undefined

  /** Begins a sheet and writes on it, a little more or less than should lie there. */
  const beginCount = async (): Promise<Told> => {
    const [location] = random.some(await world.places(), 1)
    const variants = random.some(market.articles, 3)
    const { id } = await world.shop.create('stock-counts', {
      name: 'Shelf',
      location,
      scope: 'chosen',
      variants,
    })
    const said = await askTwice('stock.startCount', { id })
    if (said.filter((one) => one === 'done').length !== 1)
      return { happened: [], wrong: `beginning a count twice answered ${said.join(', ')}` }
    const { lines } = (await world.shop.ask('stock.readCount', { id }, owner)) as {
      lines: { docs: CountLine[] }
    }
    const found = lines.docs.map(({ expected }) => Math.max(0, expected + random.between(-3, 3)))
    const entered = (await world.shop.ask(
      'stock.enterCount',
      { id, entries: lines.docs.map((line, index) => ({ line: line.id, set: found[index] })) },
      owner,
    )) as { lines: CountLine[] }
    sheet = {
      id,
      pieces: new Map(
        entered.lines.map(({ variant, counted, expected }) => [variant, (counted ?? 0) - expected]),
      ),
    }
    // Others go on meanwhile: in this step, or in all until it is applied.
    return random.share() < 0.5 ? countSheet() : nothing
  }

  /** Applies what was counted in an earlier step, as two people do at once; without what cannot be. */
  const countSheet = async (): Promise<Told> => {
    if (!sheet) return beginCount()
    const { id, pieces } = sheet
    const told = (left: ReadonlySet<string>): Told => {
      sheet = undefined
      const applied = new Map([...pieces].filter(([variant]) => !left.has(variant)))
      return { happened: [{ kind: 'changed', cause: `count:${id}`, pieces: applied }] }
    }
    const said = await askTwice('stock.applyCount', { id })
    const done = said.filter((one) => one === 'done').length
    if (done === 1) return told(new Set())
    if (done > 1 || said.some((one) => one !== 'count_blocked'))
      return { happened: [], wrong: `applying a count twice answered ${said.join(', ')}` }
    const { leftOut } = (await world.shop.ask(
      'stock.applyCount',
      { id, leaveOut: true },
      owner,
    )) as { leftOut: { variant: string }[] }
    return told(new Set(leftOut.map(({ variant }) => variant)))
  }

  return {
    act: (): Promise<Told> =>
      random.pick([
        adjust,
        adjust,
        count,
        carry,
        ship,
        unpack,
        unpack,
        ...Array<typeof adjust>(4).fill(countSheet),
      ])(),
  }
}

const piecesOf = (lines: readonly { variant: string; quantity: number }[]): Pieces =>
  new Map(lines.map(({ variant, quantity }) => [variant, quantity]))

const sumOf = (lines: Parcel['lines'], counts: readonly number[]): Pieces =>
  new Map(lines.map(({ variant }, index) => [variant, counts[index] ?? 0]))

const negative = (pieces: Pieces): Pieces =>
  new Map([...pieces].map(([article, count]) => [article, -count]))
