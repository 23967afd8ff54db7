import type { Context } from '@souk/kernel'

import type { QuotedCart } from '../../cart/operations/index.ts'
import { holdStock } from '../../inventory/operations/index.ts'
import {
  changeOrder,
  findOrder,
  letGo,
  nameCalculator,
  stockCause,
  writeOrder,
  type OrderRow,
} from '../../orders/operations/index.ts'
import {
  insertPayment,
  openOnes,
  type PaymentProvider,
  type PaymentRow,
} from '../../payments/operations/index.ts'
import { releaseCredit } from '../../gift-cards/operations/index.ts'
import { giveUsesBack } from '../../promotions/operations/index.ts'
import { holdUntil } from '../domain/index.ts'
import { confirmAtOnce, newPayment } from './newPayment.ts'
import { orderToWrite } from './orderToWrite.ts'
import type { Placed } from './placed.ts'
import { reserveUses } from './reserveUses.ts'
import type { Wanted } from './wanted.ts'

type Given = Wanted & {
  readonly previous: OrderRow
  readonly payments: readonly PaymentRow[]
}

/**
 * The order that a cart has already, and that waits for its payment, brought up to date: another
 * version of it if the cart has changed, another attempt to pay unless the latest one will do.
 */
export const placeAgain = async (
  ctx: Context,
  { quoted, placement, provider, previous, payments, digitalConsent }: Given,
): Promise<Placed> => {
  const isSame = placement.kind === 'unchanged'
  const written = isSame
    ? previous
    : await writeOrder(
        ctx,
        orderToWrite(ctx, { quoted, placement, before: previous, held: previous, digitalConsent }),
      )
  // The same amounts may have been worked out by somebody else by now, or anew.
  const { taxedBy } = quoted.quote
  if (isSame && isNamedOtherwise(previous, taxedBy)) await nameCalculator(ctx, previous.id, taxedBy)
  await hold(ctx, written, provider)
  if (!isSame) await giveUsesBack(ctx, previous)
  // What it takes now may be another part, of other cards.
  if (previous.giftCards.length > 0) await releaseCredit(ctx, previous.id)
  if (provider.confirms === 'settlement') await reserveUses(ctx, written, quoted)
  const order = (await findOrder(ctx, { id: written.id })) ?? written
  const latest = isSame ? payments[0] : undefined
  const isKept = latest && isReusable(latest, { name: provider.name, now: ctx.now() })
  if (isKept && (await isOnItsAccount(ctx, provider, latest))) {
    return { order, payment: latest, isNew: false }
  }
  for (const unwanted of openOnes(payments)) await letGo(ctx, unwanted)
  const attempt = (latest?.attempt ?? 0) + 1
  const payment = await insertPayment(ctx, await newPayment(ctx, { order, provider, attempt }))
  return { order: await confirmAtOnce(ctx, order, payment), payment, isNew: false }
}

const isNamedOtherwise = (
  { taxation }: OrderRow,
  { name, reference }: QuotedCart['quote']['taxedBy'],
): boolean =>
  (taxation?.by ?? null) !== name ||
  (taxation?.reference ?? null) !== (name === null ? null : reference)

/**
 * Pieces are held anew at each checkout: the shopper is still there, and has the whole time again.
 * What is confirmed at once takes them off the shelf instead, unless it had held others before.
 */
const hold = async (ctx: Context, order: OrderRow, provider: PaymentProvider): Promise<void> => {
  if (provider.confirms === 'placement' && order.stock === 'none') return
  const until = holdUntil(ctx.now())
  await holdStock(ctx, { cause: stockCause(order.id), lines: order.items, until })
  await changeOrder(ctx, order.id, { stock: 'held', heldUntil: until.toISOString(), entries: [] })
}

/** How long the same opening is tried again: some providers answer a key as they first did for a whole day. */
const OPENING_MS = 60_000

const isReusable = (
  { state, provider, createdAt }: PaymentRow,
  { name, now }: { readonly name: string; readonly now: Date },
): boolean =>
  provider === name &&
  (state === 'pending' ||
    (state === 'creating' && now.getTime() - new Date(createdAt).getTime() < OPENING_MS))

/** A shop may have connected another account since: nobody is sent to pay into the one it has left. */
const isOnItsAccount = async (
  ctx: Context,
  { agree }: PaymentProvider,
  { account, amount, currency }: PaymentRow,
): Promise<boolean> => !agree || (await agree(ctx, { amount, currency })).account === account
