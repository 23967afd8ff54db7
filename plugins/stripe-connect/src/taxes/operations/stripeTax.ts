import type {
  CalculatedTax,
  TaxCalculator,
  TaxedOrder,
  TaxQuestion,
  TaxReturned,
} from '@souk/commerce/ports'
import { isSoukError, type Context } from '@souk/kernel'
import Stripe from 'stripe'

import { ourAmount, providerAmount, stepOf } from '../../payments/domain/index.ts'
import type { AccountOf } from '../../payments/operations/index.ts'
import { answered } from '../../shared/answered.ts'
import type { Ground } from '../../shared/ground.ts'
import { placedAt, placedName } from '../domain/placed.ts'
import { taxWords } from '../domain/taxWords.ts'

/** A shopper waits for it: whoever asked has given up by then. */
const PATIENCE_MS = 2000

/**
 * Stripe Tax, on the shop's own account: the shop is who owes the tax, in both modes of charging.
 * https://docs.stripe.com/tax/custom
 */
export const stripeTax = (
  { stripe }: Pick<Ground, 'stripe'>,
  accountOf: AccountOf,
): TaxCalculator => {
  const reach = (ctx: Context): Stripe => {
    if (!stripe) throw new Error('Stripe has no keys here.')
    if (ctx.inTransaction) throw new Error('Stripe is not asked inside a transaction.')
    return stripe
  }
  return {
    name: 'stripe',
    calculate: async (ctx, question) => {
      const account = (await accountOf(ctx))?.account
      if (!account) throw new Error('The shop has no account at Stripe.')
      try {
        return await calculate(reach(ctx), account, question)
      } catch (error) {
        if (isUnanswerable(error)) return null
        throw error
      }
    },
    record: (ctx, sale) => record(reach(ctx), sale),
    reverse: (ctx, returned) => reverse(reach(ctx), returned),
  }
}

/**
 * Stripe names what it does not take of a question, such as an address that does not exist, or has no
 * number for the money. A shop that is not set up there is told so without a name.
 */
const isUnanswerable = (error: unknown): boolean =>
  isSoukError(error) ||
  (error instanceof Stripe.errors.StripeInvalidRequestError &&
    error.statusCode === 400 &&
    (error.code === 'customer_tax_location_invalid' || Boolean(error.param)))

const calculate = async (
  stripe: Stripe,
  account: string,
  question: TaxQuestion,
): Promise<CalculatedTax> => {
  const { currency } = question
  const until = Date.now() + PATIENCE_MS
  const options = () => ({
    stripeAccount: account,
    timeout: Math.max(1, until - Date.now()),
    maxNetworkRetries: 0,
  })
  const given = await stripe.tax.calculations.create(wordsOf(question), options())
  const { id, line_items: first, shipping_cost: shipping, ...rest } = given
  const calculation = answered('tax.calculation', { object: given.object, id: id ?? '' }).id
  const rates = new Set(
    rest.tax_breakdown
      .filter(({ amount }) => amount > 0)
      .map((one) => Number(one.tax_rate_details.percentage_decimal)),
  )
  const [only] = rates
  const taxedOf = (amount: number, amountTax: number) => {
    const tax = ourAmount(amountTax, currency)
    const net = ourAmount(amount, currency) - (question.inclusive ? tax : 0)
    return { tax, rate: rateOf({ tax, net, only: rates.size === 1 ? only : undefined }) }
  }
  const more = (after: string) =>
    stripe.tax.calculations.listLineItems(
      calculation,
      { limit: 100, starting_after: after },
      options(),
    )
  const lines = first ? await allOf(first, more) : []
  const byReference = new Map(lines.map((line) => [line.reference, line]))
  return {
    lines: question.lines.map((asked, index) => {
      if (asked.amount === 0) return { tax: 0, rate: 0 }
      const line = byReference.get(String(index))
      if (!line) throw new Error('Stripe left a line out.')
      return taxedOf(line.amount, line.amount_tax)
    }),
    shipping: shipping ? taxedOf(shipping.amount, shipping.amount_tax) : { tax: 0, rate: 0 },
    taxes: rest.tax_breakdown.map(({ amount, tax_rate_details: of }) => ({
      name: taxWords(of.tax_type, of.state),
      rate: Number(of.percentage_decimal),
      amount: ourAmount(amount, currency),
    })),
    reference: placedName(account, calculation),
    expiresAt: rest.expires_at ? new Date(rest.expires_at * 1000).toISOString() : null,
  }
}

type Listed<Line> = Pick<Stripe.ApiList<Line>, 'data' | 'has_more'>

/** What is part of an answer is its first page alone. */
const allOf = async <Line extends { readonly id: string }>(
  { data, has_more: hasMore }: Listed<Line>,
  more: (after: string) => Promise<Listed<Line>>,
): Promise<Line[]> => {
  const last = data.at(-1)
  return hasMore && last ? [...data, ...(await allOf(await more(last.id), more))] : data
}

const rateOf = (of: { tax: number; net: number; only: number | undefined }): number => {
  if (of.tax === 0 || of.net <= 0) return 0
  return of.only ?? Math.round((of.tax / of.net) * 1_000_000) / 10_000
}

const STANDINGS = { usual: 'none', exempt: 'customer_exempt', reverse_charge: 'reverse_charge' }

const wordsOf = ({
  currency,
  inclusive,
  to,
  buyer,
  lines,
  shipping,
}: TaxQuestion): Stripe.Tax.CalculationCreateParams => {
  const behaviour = { tax_behavior: inclusive ? 'inclusive' : 'exclusive' } as const
  return {
    currency: currency.toLowerCase(),
    // The lines are part of the answer only where they are asked for.
    expand: ['line_items'],
    customer_details: {
      address: {
        country: to.country,
        // `US-CA` as it may be written elsewhere is CA here.
        ...(to.region && { state: to.region.replace(new RegExp(`^${to.country}-`), '') }),
        ...(to.postalCode && { postal_code: to.postalCode }),
        ...(to.city && { city: to.city }),
        ...(to.line1 && { line1: to.line1 }),
      },
      address_source: 'shipping',
      taxability_override: STANDINGS[buyer.standing],
      // By a number Stripe would decide by itself who owes the tax: that is the shop's to say.
      ...(buyer.standing === 'reverse_charge' &&
        buyer.taxId && { tax_ids: [{ type: kindOfTaxId(buyer.taxId), value: buyer.taxId }] }),
    },
    // What costs nothing is not taken, except where there is nothing else.
    line_items: lines.flatMap(({ amount, quantity, code }, index) =>
      amount === 0 && (index > 0 || lines.some((line) => line.amount > 0))
        ? []
        : {
            amount: providerAmount(amount, currency),
            quantity,
            reference: String(index),
            ...behaviour,
            ...(code && { tax_code: code }),
          },
    ),
    ...(shipping > 0 && {
      shipping_cost: { amount: providerAmount(shipping, currency), ...behaviour },
    }),
  }
}

/** Numbers that we take are those of the EU, and of the United Kingdom. */
const kindOfTaxId = (taxId: string) =>
  taxId.startsWith('GB') ? ('gb_vat' as const) : ('eu_vat' as const)

const record = async (
  stripe: Stripe,
  { order, reference, paidAt }: TaxedOrder,
): Promise<string | null> => {
  const { account, id } = placedAt(reference)
  try {
    const { id: transaction } = answered(
      'tax.transaction',
      await stripe.tax.transactions.createFromCalculation(
        {
          calculation: id,
          reference: order,
          posted_at: Math.floor(new Date(paidAt).getTime() / 1000),
        },
        { stripeAccount: account, idempotencyKey: `tax:${order}` },
      ),
    )
    return placedName(account, transaction)
  } catch (error) {
    // It is kept for ninety days; what is paid later is for the shop to declare by itself.
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === FORGOTTEN)
      return null
    throw error
  }
}

const FORGOTTEN = 'resource_missing'

const reverse = async (stripe: Stripe, returned: TaxReturned): Promise<void> => {
  const { refund, transaction, isWhole } = returned
  const { account, id } = placedAt(transaction)
  const part = isWhole ? 0 : await partOf(stripe, { account, id }, returned)
  if (!isWhole && part <= 0) return
  answered(
    'tax.transaction',
    await stripe.tax.transactions.createReversal(
      {
        // Stripe counts some currencies finer than we do: the whole of a sale is never quite our sum.
        ...(isWhole ? { mode: 'full' } : { mode: 'partial', flat_amount: -part }),
        original_transaction: id,
        reference: refund,
      },
      { stripeAccount: account, idempotencyKey: `tax:${refund}` },
    ),
  )
}

type Placed = { readonly account: string; readonly id: string }

/**
 * A part of a sale as Stripe counts it, and no more than it has left of the sale: 248 Ft of tax here may
 * be 247.57 Ft there.
 */
const partOf = async (
  stripe: Stripe,
  placed: Placed,
  { amount, before, currency }: TaxReturned,
): Promise<number> => {
  const wanted = roundedDown(amount, currency)
  const isCountedFiner = ourAmount(1, currency) === 0
  if (!isCountedFiner) return wanted
  return Math.min(wanted, (await totalOf(stripe, placed)) - roundedDown(before, currency))
}

/** Of some currencies Stripe takes multiples alone. */
const roundedDown = (amount: number, currency: string): number =>
  providerAmount(amount - (amount % stepOf(currency)), currency)

const totalOf = async (stripe: Stripe, { account, id }: Placed): Promise<number> => {
  const { shipping_cost: shipping } = await stripe.tax.transactions.retrieve(
    id,
    {},
    { stripeAccount: account },
  )
  const more = (after?: string) =>
    stripe.tax.transactions.listLineItems(
      id,
      { limit: 100, ...(after && { starting_after: after }) },
      { stripeAccount: account },
    )
  const lines = await allOf(await more(), more)
  return [...lines, ...(shipping ? [shipping] : [])].reduce(
    (sum, part) => sum + part.amount + (part.tax_behavior === 'exclusive' ? part.amount_tax : 0),
    0,
  )
}
