import { basketOf, inGivenOrder, pick } from './basket.ts'
import type { Article } from './goods.ts'
import { planOf, type Candidate, type Ground, type Plan } from './plan.ts'
import type { Promotion } from './promotion.ts'
import { because, type Reason } from './reason.ts'
import { whyNot, type Circumstances } from './whyNot.ts'

/** What a promotion takes off, as cart and order show it; in minor units. */
export type Discount = {
  /** Absent where it applies by itself. */
  readonly code?: string
  readonly title: string
  readonly amount: number
  readonly promotion: string
}

/** What became of a promotion that was considered, and why. */
export type Verdict = {
  readonly promotion: string
  readonly code: string | null
  readonly title: string
  readonly isApplied: boolean
  readonly amount: number
  readonly reason: Reason
}

export type Decision = {
  readonly discounts: readonly Discount[]
  /** Off the goods, by line, in the order in which lines were given. */
  readonly perLine: readonly number[]
  readonly offShipping: number
  readonly verdicts: readonly Verdict[]
}

export type Question = Circumstances & {
  readonly lines: readonly Article[]
  readonly promotions: readonly Promotion[]
  /**
   * What shipping costs once so much came off each line (free above a worth, say); null while none
   * is chosen.
   */
  readonly shippingAfter?: (perLine: readonly number[]) => number | null
}

/**
 * Which promotions apply to a cart, what each takes off and why. The one place where this is decided,
 * from nothing but what it is given: neither the order of the lines nor that of the promotions makes a
 * difference, no line comes to less than nothing, and each discount is there to the last minor unit.
 *
 * Of those that may apply, the highest priority decides: if one there does not combine, either it alone
 * or all that do combine apply, whichever costs the shopper less; else all that combine.
 */
export const decide = ({
  lines,
  promotions,
  shippingAfter = () => null,
  ...circumstances
}: Question): Decision => {
  const basket = basketOf(lines)
  const ground: Ground = {
    basket,
    currency: circumstances.currency,
    shippingAfter: (perLine) => shippingAfter(inGivenOrder(basket, perLine)),
  }
  const refused = new Map<Candidate, Reason>()
  const possible: Candidate[] = []
  const candidates = [...promotions]
    .sort(compare)
    .map((promotion) => ({ promotion, picked: pick(basket, promotion.goods) }))
  const taken = new Set<string>()
  for (const candidate of candidates) {
    const { id, title } = candidate.promotion
    const reason =
      whyNot(candidate.promotion, basket, candidate.picked, circumstances) ??
      // Whoever has two codes of one promotion has it once.
      (taken.has(id) ? because('kept_away', { by: title }) : null)
    if (reason) refused.set(candidate, reason)
    else {
      possible.push(candidate)
      taken.add(id)
    }
  }

  const best = bestOf(possible, ground)
  const verdicts = candidates.map((candidate): Verdict => {
    const { id, title, code } = candidate.promotion
    const { amount, reason } = best.outcomes.get(candidate) ?? {
      amount: 0,
      reason: refused.get(candidate) ?? keptAway(best),
    }
    return { promotion: id, code, title, isApplied: amount > 0, amount, reason }
  })
  return {
    discounts: verdicts
      .filter(({ isApplied }) => isApplied)
      .map(({ promotion, code, title, amount }) => ({
        ...(code === null ? {} : { code }),
        title,
        amount,
        promotion,
      })),
    perLine: inGivenOrder(basket, best.perLine),
    offShipping: best.offShipping,
    verdicts,
  }
}

const bestOf = (possible: readonly Candidate[], ground: Ground): Plan => {
  const together = planOf(
    possible.filter(({ promotion }) => promotion.combines),
    ground,
  )
  const alone = possible.filter(({ promotion }) => !promotion.combines)
  if (alone.length === 0) return together
  const plans = alone
    .map((candidate) => ({ candidate, plan: planOf([candidate], ground) }))
    // What gives nothing keeps nobody away.
    .filter(({ plan }) => isWorthSomething(plan))
  const [first] = plans
  if (!first) return withIdle(together, alone, ground)
  const priority = Math.max(
    first.candidate.promotion.priority,
    ...appliedIn(together).map(({ promotion }) => promotion.priority),
  )
  const rivals = plans
    .filter(({ candidate }) => candidate.promotion.priority === priority)
    .map(({ plan }) => plan)
  const isLevel =
    rivals.length === 0 ||
    appliedIn(together).some(({ promotion }) => promotion.priority === priority)
  const best = [...(isLevel ? [together] : []), ...rivals].reduce((one, other) =>
    toPay(other) < toPay(one) ? other : one,
  )
  return withIdle(best, possible, ground)
}

/** With what each that gives nothing by itself has to say, which is more than that it was kept away. */
const withIdle = (plan: Plan, candidates: readonly Candidate[], ground: Ground): Plan => {
  const outcomes = new Map(plan.outcomes)
  for (const candidate of candidates) {
    if (outcomes.has(candidate)) continue
    const outcome = planOf([candidate], ground).outcomes.get(candidate)
    if (outcome && outcome.amount === 0) outcomes.set(candidate, outcome)
  }
  return { ...plan, outcomes }
}

const appliedIn = ({ outcomes }: Plan): Candidate[] =>
  [...outcomes].filter(([, { amount }]) => amount > 0).map(([candidate]) => candidate)

const isWorthSomething = (plan: Plan): boolean => appliedIn(plan).length > 0

/** What is left of goods and shipping; the goods' full worth is the same for every plan. */
const toPay = ({ perLine, shipping, offShipping }: Plan): number =>
  shipping - offShipping - perLine.reduce((all, one) => all + one, 0)

const keptAway = (best: Plan): Reason =>
  because('kept_away', { by: appliedIn(best)[0]?.promotion.title ?? '' })

const compare = (a: Promotion, b: Promotion): number =>
  b.priority - a.priority || text(a.id, b.id) || text(a.code ?? '', b.code ?? '')

const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
