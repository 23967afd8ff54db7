import type { GiftType } from '../domain/index.ts'

type Form = Partial<Record<'type' | 'trigger' | 'appliesTo' | 'tierBy', unknown>>

/** For fields that matter for some kinds of promotions only. */
export const when =
  (...types: GiftType[]) =>
  (form: Form): boolean =>
    types.includes(form.type as GiftType)

export const whenBy =
  (trigger: 'code' | 'codes' | 'automatic') =>
  (form: Form): boolean =>
    (form.trigger ?? 'code') === trigger
