/** Facts about a refusal that a client may act upon; never a secret, never another shop's data. */
export type ErrorFacts = Readonly<Record<string, unknown>>

export type SoukError = Error & {
  readonly code: string
  readonly status: number
  readonly data: ErrorFacts
}

/**
 * Recognised by shape, since two copies of the kernel (one bundled, one not) must understand each
 * other's errors.
 */
export const isSoukError = (error: unknown): error is SoukError =>
  error instanceof Error &&
  typeof (error as Partial<SoukError>).code === 'string' &&
  typeof (error as Partial<SoukError>).status === 'number' &&
  typeof (error as Partial<SoukError>).data === 'object'

export const makeError = (
  code: string,
  definition: { status: number; message: string },
  facts: ErrorFacts,
): SoukError =>
  Object.assign(new Error(fill(definition.message, facts)), {
    name: nameOf(code),
    code,
    status: definition.status,
    data: facts,
  })

const fill = (template: string, facts: ErrorFacts): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in facts ? inWords(facts[name]) : whole,
  )

const inWords = (fact: unknown): string => (Array.isArray(fact) ? fact.join(', ') : String(fact))

/** `cart_not_found` is called `CartNotFound`. */
export const nameOf = (code: string): string =>
  code.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
