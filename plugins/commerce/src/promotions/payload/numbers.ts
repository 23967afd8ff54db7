import type { NumberFieldValidation } from 'payload'

import type { GiftType } from '../domain/index.ts'

const PROBLEM = 'A whole number above 0.'

const isCount = (value: unknown): boolean =>
  Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= 1_000_000_000

/** A count, or nothing. */
export const whole: NumberFieldValidation = (value) =>
  value == null || isCount(value) ? true : PROBLEM

/** A count that promotions of this kind cannot do without. */
export const wholeNeeded =
  (type: GiftType): NumberFieldValidation =>
  (value, { siblingData }) =>
    (siblingData as { type?: GiftType }).type !== type || isCount(value) ? true : PROBLEM

/** A step that begins nowhere would hold for everybody. */
export const stepStart: NumberFieldValidation = (value, options) =>
  (options.data as { tierBy?: string }).tierBy !== 'worth' && !value
    ? 'From how many pieces on?'
    : whole(value, options)
