import type { Market, Wanted } from './market.ts'
import type { Pieces } from './model.ts'
import { sum } from './model.ts'
import type { Random } from './random.ts'
import { codeOf, nothing, refusal, type Told } from './told.ts'
import { owner, type World } from './world.ts'

type Line = { readonly id: string; readonly variant: string; readonly quantity: number }
type Order = {
  readonly id: string
  readonly token: string
  readonly status: string
  readonly items: readonly Line[]
}
type CheckedOut = {
  readonly order: Order
  readonly payment: { readonly redirectUrl?: string | null }
}
type Cart = {
  readonly id: string
  readonly cartToken: string
  readonly lines: readonly Line[]
}

/** Where a buyer stands, as far as they know it themselves. */
type Stand =
  | { readonly at: 'door' }
  | { readonly at: 'till'; readonly isLapsed: boolean; readonly isOver: boolean }
  | { readonly at: 'home' }
  | { readonly at: 'done' }

export type Buyer = {
  readonly name: string
  readonly act: () => Promise<Told>
  /** The order whose time to pay is to run out before the next step, if the buyer is slow. */
  readonly dawdles: () => string | undefined
  /** What the buyer learns after a step in which nobody paid in time. */
  readonly learnOfLapse: (order: string) => void
}

type Given = { readonly world: World; readonly market: Market; readonly random: Random }

/** Somebody who buys, pays or does not, calls off, sends back, and starts again. */
export const newBuyer = (name: string, { world, market, random }: Given): Buyer => {
  const { shop, bank } = world
  let stand: Stand = { at: 'door' }
  let cart: Cart | undefined
  let order: Order | undefined
  let page = ''
  let isByHand = false
  let back: Pieces = new Map<string, number>()
  const returned = new Map<string, number>()

  const linesOf = ({ items }: Order): Wanted[] =>
    items.map(({ variant, quantity }) => ({ variant, quantity }))
  const piecesOf = (one: Order): Pieces => market.piecesOf(linesOf(one))
  const held = (): Pieces =>
    order && stand.at === 'till' && !stand.isLapsed ? piecesOf(order) : new Map<string, number>()

  const shopFor = async (): Promise<Told> => {
    const lines = random
      .some(market.offers, 3)
      .map((variant) => ({ variant, quantity: random.between(1, 3) }))
    isByHand = random.share() < 0.25
    try {
      const made = (await shop.ask('carts.create', {
        items: lines,
        email: `${name}@example.test`,
      })) as { id: string; token: string; items: Line[] }
      cart = { id: made.id, cartToken: made.token, lines: made.items }
    } catch (error) {
      return refusal(error, market.piecesOf(lines))
    }
    return checkOut(market.piecesOf(lines))
  }

  const checkOut = async (wanted: Pieces): Promise<Told> => {
    if (!cart) throw new Error('Nobody pays without a cart.')
    const { id, cartToken } = cart
    const own = held()
    let answer: CheckedOut
    try {
      answer = (await shop.ask('carts.checkout', {
        id,
        cartToken,
        provider: isByHand ? 'manual' : 'bank',
      })) as unknown as CheckedOut
    } catch (error) {
      return refusal(error, wanted, own)
    }
    order = answer.order
    page = answer.payment.redirectUrl ?? page
    if (order.status === 'confirmed') {
      stand = { at: 'home' }
      return { happened: [{ kind: 'sold', order: order.id, pieces: piecesOf(order) }] }
    }
    stand = { at: 'till', isLapsed: false, isOver: false }
    return { happened: [{ kind: 'held', order: order.id, pieces: piecesOf(order) }] }
  }

  /** The shopper's browser, the webhook and the reconciler all ask at once. */
  const pay = async (): Promise<Told> => {
    if (!order) throw new Error('Nobody pays without an order.')
    const { id, token } = order
    bank.say(page.slice(18), { state: 'paid', providerFee: 0 })
    const asks = Array.from({ length: random.between(1, 3) }, () =>
      shop.ask('orders.confirm', { id, orderToken: token }),
    )
    const answers = await Promise.allSettled(asks)
    const failed = answers.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected')
      return { happened: [], wrong: `paying answered ${codeOf(failed.reason)}` }
    const { order: now } = (await shop.ask('orders.confirm', { id, orderToken: token })) as {
      order: { status: string }
    }
    if (now.status === 'confirmed') {
      stand = { at: 'home' }
      return { happened: [{ kind: 'sold', order: id, pieces: piecesOf(order) }] }
    }
    if (now.status !== 'cancelled') return { happened: [], wrong: `a paid order is ${now.status}` }
    const wasHeld = stand.at === 'till' && !stand.isLapsed && !stand.isOver
    stand = { at: 'done' }
    return wasHeld
      ? { happened: [], wrong: 'a held order was paid and sold out' }
      : {
          happened: [{ kind: 'released', order: id }],
          refused: { wanted: piecesOf(order), own: new Map<string, number>() },
        }
  }

  const callOff = async (): Promise<Told> => {
    if (!order) throw new Error('Nobody calls off without an order.')
    const { id } = order
    const wasSold = stand.at === 'home'
    try {
      await shop.ask('orders.cancel', { id, reason: 'Changed their mind' }, owner)
    } catch (error) {
      return { happened: [], wrong: `calling off answered ${codeOf(error)}` }
    }
    stand = { at: 'done' }
    if (!wasSold) return { happened: [{ kind: 'released', order: id }] }
    const pieces = sum([
      [piecesOf(order), 1],
      [back, -1],
    ])
    return { happened: [{ kind: 'returned', order: id, pieces }] }
  }

  /** Pieces come back, some of them too broken to be sold again. */
  const sendBack = async (): Promise<Told> => {
    if (!order || isByHand) return nothing
    const line = random.pick(order.items)
    const left = line.quantity - (returned.get(line.id) ?? 0)
    if (left < 1) return nothing
    const quantity = random.between(1, left)
    const restock = random.share() < 0.7
    try {
      await shop.ask(
        'orders.refund',
        { id: order.id, items: [{ line: line.id, quantity }], reason: 'Sent back', restock },
        owner,
      )
    } catch (error) {
      return { happened: [], wrong: `sending back answered ${codeOf(error)}` }
    }
    returned.set(line.id, (returned.get(line.id) ?? 0) + quantity)
    if (!restock) return nothing
    const pieces = market.piecesOf([{ variant: line.variant, quantity }])
    back = sum([
      [back, 1],
      [pieces, 1],
    ])
    return { happened: [{ kind: 'returned', order: order.id, pieces }] }
  }

  /** Changes the cart after it was checked out, and checks out again. */
  const reconsider = async (): Promise<Told> => {
    if (!cart) throw new Error('Nobody changes their mind without a cart.')
    const line = random.pick(cart.lines)
    const quantity = random.between(1, 4)
    try {
      await shop.ask('carts.changeItem', {
        id: cart.id,
        cartToken: cart.cartToken,
        item: line.id,
        quantity,
      })
    } catch (error) {
      return refusal(error, market.piecesOf([{ variant: line.variant, quantity }]))
    }
    const lines = cart.lines.map((one) => (one.id === line.id ? { ...one, quantity } : one))
    cart = { ...cart, lines }
    return checkOut(market.piecesOf(lines))
  }

  const act = async (): Promise<Told> => {
    const draw = random.share()
    if (stand.at === 'door') return draw < 0.8 ? shopFor() : nothing
    if (stand.at === 'done') return nothing
    if (stand.at === 'home') {
      if (draw < 0.12) return callOff()
      return draw < 0.4 ? sendBack() : nothing
    }
    const isOver = stand.isOver || stand.isLapsed
    if (draw < 0.45) return pay()
    if (draw < 0.6) return callOff()
    if (draw < 0.8) return reconsider()
    if (draw < 0.85 && cart) return checkOut(market.piecesOf(cart.lines))
    return isOver && draw < 0.95 ? pay() : nothing
  }

  return {
    name,
    act,
    dawdles: () => {
      if (stand.at !== 'till' || stand.isLapsed || random.share() > 0.25) return undefined
      stand = { ...stand, isOver: true }
      return order?.id
    },
    learnOfLapse: (id) => {
      if (stand.at === 'till' && order?.id === id && stand.isOver)
        stand = { at: 'till', isLapsed: true, isOver: true }
    },
  }
}
