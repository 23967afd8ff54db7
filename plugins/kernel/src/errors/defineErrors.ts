import { makeError, type ErrorFacts, type SoukError } from './soukError.ts'

type Definition = { readonly status: number; readonly message: string }

/**
 * A room's catalogue of what can go wrong: a code for machines, a sentence for people, the HTTP
 * status decided once. `{name}` in a sentence is filled from the facts.
 *
 * @example
 * const inventoryErrors = defineErrors({
 *   insufficient_stock: { status: 409, message: 'Only {available} left.' },
 * })
 * throw inventoryErrors.insufficient_stock({ available: 3 })
 */
export const defineErrors = <const Catalogue extends Record<string, Definition>>(
  catalogue: Catalogue,
): { readonly [Code in keyof Catalogue]: (facts?: ErrorFacts) => SoukError } =>
  Object.fromEntries(
    Object.entries(catalogue).map(([code, definition]) => [
      code,
      (facts: ErrorFacts = {}) => makeError(code, definition, facts),
    ]),
  ) as { readonly [Code in keyof Catalogue]: (facts?: ErrorFacts) => SoukError }
