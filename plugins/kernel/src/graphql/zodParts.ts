import { z } from 'zod'

export type Direction = 'input' | 'output'

/** What a zod schema comes to once its wrappers are off. */
export type Bare = { readonly schema: z.core.$ZodTypes; readonly isNullable: boolean }

/** Takes off what says only whether a value may be missing, or what becomes of it afterwards. */
export const bareOf = (given: z.core.$ZodType, direction: Direction): Bare => {
  let schema = given as z.core.$ZodTypes
  let isNullable = false
  for (;;) {
    const { def } = schema._zod
    switch (def.type) {
      case 'optional':
      case 'nullable':
        isNullable = true
        schema = def.innerType as z.core.$ZodTypes
        break
      case 'default':
      case 'prefault':
      case 'catch':
        isNullable ||= direction === 'input'
        schema = def.innerType as z.core.$ZodTypes
        break
      case 'nonoptional':
      case 'readonly':
        schema = def.innerType as z.core.$ZodTypes
        break
      case 'lazy':
        schema = def.getter() as z.core.$ZodTypes
        break
      case 'pipe': {
        const side = direction === 'input' ? def.in : def.out
        const other = direction === 'input' ? def.out : def.in
        // A transformation knows nothing of its types; the other side is the nearest we have.
        schema = (
          (side as z.core.$ZodTypes)._zod.def.type === 'transform' ? other : side
        ) as z.core.$ZodTypes
        if ((side as z.core.$ZodTypes)._zod.def.type === 'transform' && direction === 'output') {
          return { schema: z.unknown() as unknown as z.core.$ZodTypes, isNullable: true }
        }
        break
      }
      case 'union': {
        const options = def.options.filter((one) => !isNothing(one as z.core.$ZodTypes))
        if (options.length !== 1 || options.length === def.options.length)
          return { schema, isNullable }
        isNullable = true
        schema = options[0] as z.core.$ZodTypes
        break
      }
      default:
        return { schema, isNullable }
    }
  }
}

const isNothing = (schema: z.core.$ZodTypes): boolean =>
  ['null', 'undefined'].includes(schema._zod.def.type)

type Shape = Readonly<Record<string, z.core.$ZodType>>

/**
 * The fields of an object schema, or of two that belong together, if GraphQL can say their names. One
 * that may hold more than it says has none: nobody could ask for the rest.
 */
export const shapeOf = (schema: z.core.$ZodTypes): Shape | undefined => {
  const { def } = schema._zod
  if (def.type === 'intersection') {
    const [left, right] = [def.left, def.right].map((one) => shapeOf(bareOf(one, 'input').schema))
    return left && right && { ...left, ...right }
  }
  if (def.type !== 'object' || isOpen(def)) return undefined
  const names = Object.keys(def.shape)
  return names.length > 0 && names.every(isName) ? def.shape : undefined
}

const isOpen = ({ catchall }: z.core.$ZodObjectDef): boolean =>
  catchall !== undefined && (catchall as z.core.$ZodTypes)._zod.def.type !== 'never'

export const isName = (text: string): boolean => /^(?!__)[_A-Za-z]\w*$/.test(text)
