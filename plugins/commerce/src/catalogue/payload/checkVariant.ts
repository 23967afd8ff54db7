import { ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'

import { idOf } from '../../shared/idOf.ts'
import { isId } from '../../shared/sqlArray.ts'
import {
  assertVariantOptions,
  combinationKey,
  fitsOptions,
  skuFor,
  variantTitle,
  type VariantOptions,
} from '../domain/index.ts'
import { productFacts, type ProductFacts } from './productOptions.ts'

/**
 * Sees that a variant is one of the choices its product offers, or is about to offer in its draft,
 * and works out what follows from that.
 */
export const checkVariant: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const product = idOf(data.product ?? originalDoc?.product)
  const options = chosenOf(data.options, req)
  const combination = combinationKey(options)
  const saved = { combination, id: idOf(originalDoc?.id) }
  const facts = product && isId(product) ? await productFacts(req, product, saved) : null
  if (!facts) throw refused(req, 'product', 'There is no such product.')
  const owner = fitsOptions(facts.latest.options, options) ? facts.latest : facts.current
  try {
    assertVariantOptions(owner.options, options)
  } catch (error) {
    throw refused(req, 'options', error instanceof Error ? error.message : 'They do not fit.')
  }
  if (facts.twin !== null) throw refused(req, 'options', takenBy(facts.twin, options))
  return {
    ...data,
    options,
    combination,
    title: titleOf(owner, options),
    offered: data.forSale !== false && fitsOptions(facts.current.options, options),
    sku: writtenSku(data.sku) ?? skuFor(owner.slug, Object.values(options)),
  }
}

const takenBy = (twin: string, options: VariantOptions): string => {
  const choice = Object.values(options).join(' / ')
  return choice === ''
    ? `This product has a variant without options already: ${twin}.`
    : `There is a variant ${choice} of this product already: ${twin}.`
}

/** A simple product's one variant has no choices to be named after. */
export const titleOf = (product: ProductFacts, options: VariantOptions): string =>
  variantTitle(product.options, options) || product.title

const chosenOf = (value: unknown, req: PayloadRequest): VariantOptions => {
  if (value === null || value === undefined) return {}
  const isMap = typeof value === 'object' && !Array.isArray(value)
  if (isMap && Object.values(value).every((one) => typeof one === 'string')) {
    return value as VariantOptions
  }
  throw refused(req, 'options', 'Options are names with a value each: { "Size": "M" }.')
}

const writtenSku = (sku: unknown): string | undefined =>
  typeof sku === 'string' && sku.trim() !== '' ? sku.trim() : undefined

const refused = (req: PayloadRequest, path: string, message: string) =>
  new ValidationError({ collection: 'variants', errors: [{ path, message }], req }, req.t)
