import { isGoods, type ProductKind } from '../../catalogue/domain/index.ts'

/** Whether a form's product or variant lies on a shelf. One that is new does, until it says what it is. */
export const isCountedForm = (form: unknown): boolean =>
  isGoods((form ?? {}) as { kind?: ProductKind })
