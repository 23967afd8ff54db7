import type { WrittenDiscount } from './writeDiscount.ts'

/**
 * What a discount says that a file of another shop has no word for, each in words.
 *
 * @param besides what this file cannot hold, of what others can
 */
export const missingIn = (
  discount: WrittenDiscount,
  besides: Readonly<Record<string, unknown>>,
): string[] => {
  const { categories, collections, products, variants, countries, groups } = discount
  const isFor = [categories, collections, products, variants].some(
    (some) => (some ?? []).length > 0,
  )
  const found = {
    'what it gives': discount.isNarrow,
    'the goods that it is for': isFor,
    'its countries': (countries ?? []).length > 0,
    'its customer groups': (groups ?? []).length > 0,
    'that it is for first orders': discount.firstOrder,
    'its budget': discount.budget !== null && discount.budget !== undefined,
    'that it is used up': isUsedUp(discount),
    ...besides,
  }
  return Object.entries(found).flatMap(([what, is]) => (is ? [what] : []))
}

/** They are counted anew wherever they come to. */
const isUsedUp = ({ used, usageLimit }: WrittenDiscount): boolean =>
  typeof usageLimit === 'number' && used >= usageLimit
