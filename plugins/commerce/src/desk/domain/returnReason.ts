import { returnReasons } from '../../payments/domain/index.ts'

/** Why money went back: what a person wrote, or what the house found, in words. */
export const returnReason = (reason: string): string => returnReasons[reason] ?? reason
