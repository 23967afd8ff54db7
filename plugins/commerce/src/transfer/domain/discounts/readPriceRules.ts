import { normalizeCode } from '../../../promotions/domain/index.ts'
import { amountIn, countIn, LineProblem, numberIn, timeIn } from '../cellText.ts'
import type { DiscountItem, Group } from '../item.ts'
import { cellOf, isRecord, records } from '../json/flatten.ts'
import { readThings } from '../readThings.ts'
import { ALWAYS, NOT_WHOLE_RULE } from './writePriceRule.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * A price rule as Shopify’s Admin REST gives it, with its codes under `discount_codes` where whoever
 * fetched them put them there; else its title is its code, as Shopify’s own admin has it.
 *
 * @see https://shopify.dev/docs/api/admin-rest/latest/resources/pricerule
 */
export const isPriceRuleJson = (value: Json): boolean =>
  'value_type' in value && 'target_type' in value

export const readPriceRules = (rules: readonly Json[], currency: string): Group<DiscountItem>[] =>
  readThings<DiscountItem>(
    rules.map((rule, at) => ({ line: at + 1, cells: { code: codesOf(rule)[0] ?? '' } })),
    {
      keyOf: ({ code = '' }) => normalizeCode(code),
      missing: 'There is no code. Put it in as discount_codes: [{ "code": … }].',
      read: ([first, second], say) => {
        if (second) throw new LineProblem(`It is there again, as number ${second.line}.`)
        const rule = rules[(first?.line ?? 0) - 1] ?? {}
        if (NOT_WHOLE_RULE in rule)
          throw new LineProblem(
            `It is not whole: a price rule cannot hold ${text(rule[NOT_WHOLE_RULE])}. Take it from a file of Souk’s own.`,
          )
        const codes = codesOf(rule)
        if (codes.length > 1)
          throw new LineProblem(
            `It has ${codes.length} codes: make it here, and its codes with it.`,
          )
        if (records(rule['discount_codes']).some((code) => Number(code['usage_count']) > 0))
          say('warning', 'It was used in the old shop: here it is counted anew.')
        const item = ruleItem(rule, currency)
        return { item, title: item.code }
      },
    },
  )

/** No code has a gap in it, as the name of a campaign may. */
const codesOf = (rule: Json): string[] => {
  const codes = records(rule['discount_codes']).map(({ code }) => text(code))
  const title = text(rule['title'])
  return codes.length > 0 ? codes : /\s/u.test(title) ? [] : [title]
}

const ruleItem = (rule: Json, currency: string): DiscountItem => {
  const least = (name: string) => text(partOf(rule, name)['greater_than_or_equal_to'])
  const begins = timeIn(text(rule['starts_at'])) ?? null
  return {
    code: normalizeCode(codesOf(rule)[0] ?? ''),
    ...giftOf(rule, currency),
    minimum: amountIn(least('prerequisite_subtotal_range'), currency) || null,
    minimumPieces: countIn(least('prerequisite_quantity_range'), 'pieces') || null,
    // Two codes go together only where both say so.
    combines: Object.values(partOf(rule, 'combines_with')).some((is) => is === true),
    startsAt: begins === ALWAYS ? null : begins,
    endsAt: timeIn(text(rule['ends_at'])) ?? null,
    usageLimit: countIn(text(rule['usage_limit']), 'times') || null,
    perCustomer: rule['once_per_customer'] === true ? 1 : null,
    isNarrow: isNarrow(rule),
  }
}

const giftOf = (rule: Json, currency: string) => {
  // What is taken off is written as less than nothing.
  const off = text(rule['value']).replace(/^-/u, '')
  const isPercentage = rule['value_type'] === 'percentage'
  if (rule['target_type'] === 'shipping_line') {
    if (!isPercentage || numberIn(off, 'percentage') !== 100)
      throw new LineProblem('It takes a part off shipping: here shipping is free, or it is not.')
    const most = text(partOf(rule, 'prerequisite_shipping_price_range')['less_than_or_equal_to'])
    return { type: 'freeShipping', upTo: amountIn(most, currency) ?? null }
  }
  if (isPercentage) return { type: 'percentage', value: numberIn(off, 'percentage') ?? 0 }
  if (rule['value_type'] !== 'fixed_amount')
    throw new LineProblem(
      `“${text(rule['value_type'])}” is no kind of discount that is known here.`,
    )
  return {
    type: 'amount',
    amount: amountIn(off, currency),
    perPiece: rule['allocation_method'] === 'each',
  }
}

/** Goods, people and countries are numbers of the old shop here, which say nothing in this one. */
const isNarrow = (rule: Json): boolean =>
  (rule['target_selection'] ?? 'all') !== 'all' ||
  (rule['customer_selection'] ?? 'all') !== 'all' ||
  text(rule['allocation_limit']) !== '' ||
  Object.entries(rule).some(
    ([name, value]) => name.endsWith('_ids') && Array.isArray(value) && value.length > 0,
  ) ||
  ['prerequisite_to_entitlement_quantity_ratio', 'prerequisite_to_entitlement_purchase'].some(
    (name) => Object.values(partOf(rule, name)).some((value) => text(value) !== ''),
  )

const partOf = (rule: Json, name: string): Json => {
  const part = rule[name]
  return isRecord(part) ? part : {}
}

const text = (value: unknown): string => cellOf(value ?? undefined)?.trim() ?? ''
