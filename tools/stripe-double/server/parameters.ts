import { invalid } from './errors.ts'

/**
 * A kind of value that a call may carry. It reads text (forms and queries) and JSON alike, and says in Stripe's
 * words what is wrong. A parameter without a kind is refused, so nothing is ever silently ignored.
 */
export type Kind<T> = {
  readonly read: (value: unknown, name: string) => T
  readonly isRequired?: boolean
}

export type Required<T> = Kind<T> & { readonly isRequired: true }

export type Shape = Readonly<Record<string, Kind<unknown>>>

type Given<K> = K extends Kind<infer T> ? T : never

export type Values<S extends Shape> = {
  [N in keyof S as S[N] extends { readonly isRequired: true } ? N : never]: Given<S[N]>
} & {
  [N in keyof S as S[N] extends { readonly isRequired: true } ? never : N]?: Given<S[N]>
}

export const required = <T>(kind: Kind<T>): Required<T> => ({ ...kind, isRequired: true })

export const text = ({ max = 5000 }: { max?: number } = {}): Kind<string> => ({
  read: (value, name) => {
    if (typeof value !== 'string') {
      throw invalid(`Invalid string: ${JSON.stringify(value)}`, { param: name })
    }
    if (value === '') {
      throw invalid(
        `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
        { code: 'parameter_invalid_empty', param: name },
      )
    }
    if (value.length > max) {
      throw invalid(`Invalid string: ${value.slice(0, 40)}…; must be at most ${max} characters`, {
        code: 'parameter_invalid_string',
        param: name,
      })
    }
    return value
  },
})

export const integer = ({ min, max }: { min?: number; max?: number } = {}): Kind<number> => ({
  read: (value, name) => {
    const isNumeric =
      typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value))
    const number = Number(value)
    if (!isNumeric || !Number.isSafeInteger(number)) {
      throw invalid(`Invalid integer: ${String(value)}`, {
        code: 'parameter_invalid_integer',
        param: name,
      })
    }
    if (min !== undefined && number < min) {
      throw invalid(`This value must be greater than or equal to ${min}.`, {
        code: 'parameter_invalid_integer',
        param: name,
      })
    }
    if (max !== undefined && number > max) {
      throw invalid(`This value must be less than or equal to ${max}.`, {
        code: 'parameter_invalid_integer',
        param: name,
      })
    }
    return number
  },
})

export const decimal = (): Kind<string> => ({
  read: (value, name) => {
    const given = typeof value === 'number' ? String(value) : value
    if (typeof given !== 'string' || !/^-?\d+(\.\d{1,12})?$/.test(given)) {
      throw invalid(`Invalid decimal: ${String(value)}`, { param: name })
    }
    return given
  },
})

export const flag = (): Kind<boolean> => ({
  read: (value, name) => {
    if (value === true || value === 'true') return true
    if (value === false || value === 'false') return false
    throw invalid(`Invalid boolean: ${String(value)}`, { param: name })
  },
})

export const oneOf = <const T extends string>(...values: readonly T[]): Kind<T> => ({
  read: (value, name) => {
    const found = values.find((each) => each === value)
    if (found === undefined) {
      throw invalid(`Invalid ${name}: must be one of ${values.join(', ')}`, { param: name })
    }
    return found
  },
})

/** A value of Stripe's which the double knows of and does not do: named, so that the refusal can be precise. */
export const only = <const T extends string>(implemented: T, why: string): Kind<T> => ({
  read: (value, name) => {
    if (value === implemented) return implemented
    throw invalid(`This test double implements only '${implemented}' for ${name}: ${why}.`, {
      param: name,
    })
  },
})

export const hash = <S extends Shape>(shape: S): Kind<Values<S>> => ({
  read: (value, name) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalid('Invalid object', { code: 'parameter_invalid_empty', param: name })
    }
    return readShape(shape, value as Record<string, unknown>, name)
  },
})

export const list = <T>(kind: Kind<T>, { max = 100 }: { max?: number } = {}): Kind<T[]> => ({
  read: (value, name) => {
    if (!Array.isArray(value)) throw invalid('Invalid array', { param: name })
    if (value.length > max) throw invalid(`Array too long: ${max} at most`, { param: name })
    return value.map((each, at) => kind.read(each, `${name}[${at}]`))
  },
})

/** The empty string unsets it: `null` to whoever reads. */
export const clearable = <T>(kind: Kind<T>): Kind<T | null> => ({
  read: (value, name) => (value === '' || value === null ? null : kind.read(value, name)),
})

export const either = <A, B>(first: Kind<A>, second: Kind<B>): Kind<A | B> => ({
  read: (value, name) =>
    typeof value === 'object' ? second.read(value, name) : first.read(value, name),
})

/** Up to 50 keys of 40 characters, values of 500; an empty value deletes its key. */
export const metadata = (): Kind<Record<string, string>> => ({
  read: (value, name) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw invalid('Invalid object', { param: name })
    }
    const entries = Object.entries(value)
    if (entries.length > 50) throw invalid('Metadata can have up to 50 keys.', { param: name })
    for (const [key, each] of entries) {
      if (key.length > 40) {
        throw invalid(`Metadata keys can have up to 40 characters.`, { param: name })
      }
      if (each !== null && !['string', 'number'].includes(typeof each)) {
        throw invalid('Metadata values must be strings.', { param: `${name}[${key}]` })
      }
      if (String(each).length > 500) {
        throw invalid(
          `Metadata values can have up to 500 characters, but you passed in a value that is ${String(each).length} characters.`,
          { param: `${name}[${key}]` },
        )
      }
    }
    return Object.fromEntries(
      entries.map(([key, each]) => [key, each === null ? '' : String(each)]),
    )
  },
})

/** Reads a call's parameters; everything that the shape does not name is an error. */
export const readShape = <S extends Shape>(
  shape: S,
  given: Readonly<Record<string, unknown>>,
  prefix = '',
): Values<S> => {
  const nameOf = (key: string) => (prefix === '' ? key : `${prefix}[${key}]`)
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(shape, key)) {
      throw invalid(
        `Received unknown parameter: ${nameOf(key)} (or one that this test double does not implement)`,
        { code: 'parameter_unknown', param: nameOf(key) },
      )
    }
  }
  const values: Record<string, unknown> = {}
  for (const [key, kind] of Object.entries(shape)) {
    if (given[key] !== undefined) values[key] = kind.read(given[key], nameOf(key))
    else if (kind.isRequired === true) {
      throw invalid(`Missing required param: ${nameOf(key)}.`, {
        code: 'parameter_missing',
        param: nameOf(key),
      })
    }
  }
  return values as Values<S>
}

/** Stripe merges metadata: keys that are not named stay, empty values go. */
export const mergeMetadata = (
  before: Readonly<Record<string, string>> | null,
  given: Readonly<Record<string, string>> | null | undefined,
): Record<string, string> => {
  if (given === null) return {}
  const merged = Object.entries({ ...before, ...given })
  return Object.fromEntries(merged.filter(([, value]) => value !== ''))
}
