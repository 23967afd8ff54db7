import type { Context, Shop } from '@souk/kernel'

import { afterFailure, CLOSED, mayAsk, type Breaker } from '../../shipping/domain/index.ts'
import {
  readableTax,
  taxQuestionKey,
  type TaxAnswer,
  type TaxQuestion,
} from '../../tax/domain/index.ts'
import { taxCalculatorNamed, type TaxCalculator } from '../../tax/operations/index.ts'

/** As long as a shopper is kept waiting. */
const DEADLINE_MS = 2000

/** Of this process alone, by shop: one that has not been let in there says nothing of the others. */
const breakers = new WeakMap<TaxCalculator, Map<Shop['id'], Breaker>>()

/**
 * Has taxes worked out, outside of every transaction. Never throws: whoever is down, late or unreadable
 * has answered nothing. A question without an answer is the shopper's, and says nothing of who was asked.
 */
export const askCalculator = async (
  ctx: Context,
  name: string,
  question: TaxQuestion,
): Promise<TaxAnswer | 'unanswerable' | null> => {
  const calculator = taxCalculatorNamed(ctx.payload, name)
  if (!calculator || ctx.inTransaction) return null
  const known = breakers.get(calculator) ?? new Map<Shop['id'], Breaker>()
  breakers.set(calculator, known)
  const { id } = ctx.shop
  if (!mayAsk(known.get(id) ?? CLOSED, ctx.now())) return null
  const signal = AbortSignal.timeout(DEADLINE_MS)
  try {
    const given = await within(signal, calculator.calculate(ctx, question, { signal }))
    const answer = given && readableTax(question, given)
    known.delete(id)
    if (!answer) return 'unanswerable'
    return {
      ...answer,
      key: taxQuestionKey(question),
      by: name,
      askedAt: ctx.now().toISOString(),
    }
  } catch (error) {
    known.set(id, afterFailure(known.get(id) ?? CLOSED, ctx.now()))
    ctx.log.warn({ calculator: name, err: error }, 'Nobody worked the taxes out.')
    return null
  }
}

/** Whoever pays no heed to the signal is not waited for either. */
const within = <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('No answer in time.')), { once: true })
    answer.then(resolve, reject)
  })
