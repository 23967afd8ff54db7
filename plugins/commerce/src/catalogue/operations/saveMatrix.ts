import { defineOperation, kernelErrors, postgresError, type Context } from '@souk/kernel'
import { z } from 'zod'

import { MAX_AMOUNT } from '../../shared/moneyField.ts'
import { isId } from '../../shared/sqlArray.ts'
import {
  catalogueErrors,
  decideMatrix,
  MOST_VARIANTS,
  type MatrixDecision,
  type MatrixProblem,
} from '../domain/index.ts'
import { keepsCatalogue } from './keepsCatalogue.ts'
import { insertVariants, lockProduct, strangersAmong, updateVariants } from './matrix.sql.ts'
import { matrixFacts, matrixView, matrixViewOf } from './matrixView.ts'
import type { StockPort } from './stockPort.ts'

const MAX_PIECES = 1_000_000_000
/** A row with every field filled is about a kilobyte. */
const BODY_LIMIT = 2 * 1024 * 1024

const amount = z.int().min(0).max(MAX_AMOUNT)

const row = z
  .object({
    id: z.string().max(64).optional().describe('Of a variant that is there.'),
    options: z
      .record(z.string().max(60), z.string().max(60))
      .optional()
      .describe('Of a variant that is to be made.'),
    price: amount.optional(),
    compareAtPrice: amount.nullable().optional(),
    sku: z.string().max(100).optional().describe('Made from product and options if empty.'),
    barcode: z.string().trim().max(60).nullable().optional(),
    image: z.string().max(64).nullable().optional(),
    forSale: z.boolean().optional(),
    stock: z.int().min(0).max(MAX_PIECES).optional().describe('Pieces on the shelf.'),
    stockSeen: z
      .int()
      .min(0)
      .optional()
      .describe('What the shelf held when `stock` was written: pieces sold since stay sold.'),
  })
  .refine(({ id, options }) => (id === undefined) !== (options === undefined), {
    message: 'A row has an id, or the options of a new variant.',
  })

type Row = z.output<typeof row>

export const saveMatrix = (stock: StockPort) =>
  defineOperation({
    name: 'variants.saveMatrix',
    summary: 'Make and change many variants of a product at once: all of them, or none',
    feature: 'commerce',
    http: { method: 'POST', path: '/products/:product/matrix', bodyLimit: BODY_LIMIT },
    input: z.object({
      product: z.string().max(64),
      rows: z.array(row).min(1).max(MOST_VARIANTS),
    }),
    output: matrixView,
    access: ({ actor }) => keepsCatalogue(actor),
    run: (ctx, { product, rows }) =>
      ctx
        .transaction(async (inside) => {
          if (!isId(product)) throw kernelErrors.not_found()
          await inside.sql(lockProduct(inside.scope, product))
          const facts = await matrixFacts(inside, { product, level: stock.level })
          const { newId } = inside
          const decided = decideMatrix({ product: facts, variants: facts.variants, rows, newId })
          refuseAny([...decided.problems, ...(await strangers(inside, { product, rows, decided }))])
          await write(inside, { product, rows, decided, stock })
          return matrixViewOf(inside, await matrixFacts(inside, { product, level: stock.level }))
        })
        .catch((error: unknown) => {
          // Somebody else took the number, or made the variant, in the same moment.
          if (postgresError(error)?.code === '23505') throw catalogueErrors.matrix_taken()
          throw error
        }),
  })

type Saving = {
  readonly product: string
  readonly rows: readonly Row[]
  readonly decided: MatrixDecision
  readonly stock: StockPort
}

/**
 * Stock of variants that are there comes first: whoever buys locks it before the variants, and two
 * that lock in one order do not wait for each other.
 */
const write = async (ctx: Context, { product, rows, decided, stock }: Saving): Promise<void> => {
  const { creates, updates } = decided
  const counted = (written: MatrixDecision['updates'] | MatrixDecision['creates']) =>
    count(ctx, { rows, written, stock })
  await counted(updates)
  if (updates.length > 0) await ctx.sql(updateVariants(ctx.scope, { product, updates }))
  if (creates.length === 0) return
  await ctx.sql(insertVariants(ctx.scope, { product, creates }))
  await counted(creates)
}

type Counting = Pick<Saving, 'rows' | 'stock'> & {
  readonly written: readonly { readonly row: number; readonly id: string }[]
}

const count = async (ctx: Context, { rows, written, stock }: Counting): Promise<void> => {
  const counts = written.flatMap(({ row: at, id }) => {
    const { id: known, stock: onHand, stockSeen } = rows[at] ?? {}
    // A new variant has a level from the first moment, so that it can be sold as soon as there are any.
    if (onHand === undefined)
      return known === undefined ? [{ variant: id, onHand: 0, seen: 0 }] : []
    return onHand === stockSeen ? [] : [{ variant: id, onHand, seen: stockSeen ?? null }]
  })
  const refused = await stock.count(ctx, { counts, reason: 'counted', cause: causeOf(ctx) })
  const why = new Map(refused.map((one) => [one.variant, whyNot(one)]))
  refuseAny(
    written.flatMap(({ row: at, id }) => {
      const message = why.get(id)
      return message === undefined ? [] : [{ row: at, field: 'stock', message }]
    }),
  )
}

type Refused = Awaited<ReturnType<StockPort['count']>>[number]

const whyNot = (refused: Refused): string =>
  'held' in refused
    ? `${refused.held} of these are held for shoppers who are paying.`
    : `Somebody else has counted ${refused.onHand} meanwhile.`

/** What only the database knows to be wrong. */
const strangers = async (
  ctx: Context,
  { product, rows, decided }: Omit<Saving, 'stock'>,
): Promise<MatrixProblem[]> => {
  const written = [...decided.creates, ...decided.updates]
  const skus = written.flatMap(({ sku }) => (typeof sku === 'string' ? [sku] : []))
  const images = rows.flatMap(({ image }) => image ?? [])
  if (skus.length === 0 && images.length === 0) return []
  const found = await ctx.sql<{ kind: string; value: string }>(
    strangersAmong(ctx.scope, { product, skus, images }),
  )
  const among = (kind: string) =>
    new Set(found.flatMap((one) => (one.kind === kind ? [one.value] : [])))
  const [taken, missing] = [among('sku'), among('image')]
  return written.flatMap(({ row: at, sku }) => {
    const { image } = rows[at] ?? {}
    return [
      ...(typeof sku === 'string' && taken.has(sku)
        ? [{ row: at, field: 'sku', message: `${sku} is the SKU of another product.` }]
        : []),
      ...(image && (missing.has(image.toLowerCase()) || !isId(image))
        ? [{ row: at, field: 'image', message: 'This picture is not there any more.' }]
        : []),
    ]
  })
}

/** @throws 422 `matrix_refused` with all of them as `items` */
const refuseAny = (items: readonly MatrixProblem[]): void => {
  if (items.length === 0) return
  const rows = new Set(items.map(({ row: at }) => at)).size
  throw catalogueErrors.matrix_refused({ count: rows === 1 ? 'one row' : `${rows} rows`, items })
}

const causeOf = ({ actor }: Context): string =>
  actor.kind === 'member' ? `user:${actor.id}` : actor.kind
