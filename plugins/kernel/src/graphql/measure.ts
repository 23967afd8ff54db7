import type { DocumentNode, FieldNode, SelectionSetNode } from 'graphql'

/** What a document may ask for at once. Generous to a page, narrow to a flood. */
export const LIMITS = {
  rootFields: 20,
  depth: 15,
  selections: 1_000,
  /** As they are written, before fragments are counted where they are used. */
  written: 2_000,
  cost: 20_000,
} as const

/** What a list is taken for when it does not say how long; `limit: 0` means all of it. */
const USUAL_LENGTH = 10
const UNLIMITED = 1_000

type Variables = Readonly<Record<string, unknown>>

/**
 * Says what is too much in a document, or nothing. Fragments are counted where they are used, also
 * those that hold no field; the walk stops at the first limit, so that a document made of fragments
 * of fragments costs no more.
 */
export const excessOf = (document: DocumentNode, variables: Variables): string | undefined => {
  if (isTooLong(document)) return `more than ${LIMITS.written} fields and fragments`
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === 'FragmentDefinition' ? [[one.name.value, one.selectionSet] as const] : [],
    ),
  )
  if ([...fragments.keys()].some((name) => holdsItself(name, fragments)))
    return 'a fragment that holds itself'
  let selections = 0

  const fieldsIn = function* (set: SelectionSetNode): Generator<FieldNode> {
    for (const one of set.selections) {
      selections += 1
      if (selections > LIMITS.selections) throw new Excess(`more than ${LIMITS.selections} fields`)
      if (one.kind === 'Field') yield one
      else {
        const inside =
          one.kind === 'InlineFragment' ? one.selectionSet : fragments.get(one.name.value)
        if (inside) yield* fieldsIn(inside)
      }
    }
  }

  const countAll = ({ selectionSet }: FieldNode): void => {
    if (selectionSet) for (const child of fieldsIn(selectionSet)) countAll(child)
  }

  const costOf = (field: FieldNode, depth: number): number => {
    if (depth > LIMITS.depth) throw new Excess(`more than ${LIMITS.depth} levels`)
    if (!field.selectionSet) return 1
    let inside = 0
    let isList = false
    for (const child of fieldsIn(field.selectionSet)) {
      isList ||= child.name.value === 'docs'
      inside += costOf(child, depth + 1)
    }
    return 1 + inside * lengthOf(field, isList, variables)
  }

  try {
    for (const definition of document.definitions) {
      if (definition.kind !== 'OperationDefinition') continue
      let roots = 0
      let cost = 0
      for (const field of fieldsIn(definition.selectionSet)) {
        if (field.name.value.startsWith('__')) {
          countAll(field)
          continue
        }
        roots += 1
        if (roots > LIMITS.rootFields) return `more than ${LIMITS.rootFields} fields at the top`
        cost += costOf(field, 1)
        if (cost > LIMITS.cost) return `a cost of more than ${LIMITS.cost}`
      }
    }
    return undefined
  } catch (error) {
    if (error instanceof Excess) return error.message
    throw error
  }
}

class Excess extends Error {}

/** Without recursion, and no further than the limit: what comes after may walk the document as it likes. */
const isTooLong = ({ definitions }: DocumentNode): boolean => {
  if (definitions.length > LIMITS.written) return true
  const left: SelectionSetNode[] = definitions.flatMap((one) =>
    'selectionSet' in one && one.selectionSet ? [one.selectionSet] : [],
  )
  let written = definitions.length
  for (let set = left.pop(); set; set = left.pop()) {
    written += set.selections.length
    if (written > LIMITS.written) return true
    for (const one of set.selections)
      if ('selectionSet' in one && one.selectionSet) left.push(one.selectionSet)
  }
  return false
}

type Fragments = ReadonlyMap<string, SelectionSetNode>

const holdsItself = (name: string, fragments: Fragments): boolean => {
  const seen = new Set<string>()
  const reaches = (set: SelectionSetNode | undefined): boolean =>
    spreadsIn(set).some((spread) => {
      if (spread === name) return true
      if (seen.has(spread)) return false
      seen.add(spread)
      return reaches(fragments.get(spread))
    })
  return reaches(fragments.get(name))
}

const spreadsIn = (set: SelectionSetNode | undefined): string[] =>
  (set?.selections ?? []).flatMap((one) =>
    one.kind === 'FragmentSpread' ? [one.name.value] : spreadsIn(one.selectionSet),
  )

const lengthOf = (field: FieldNode, isList: boolean, variables: Variables): number => {
  const limit = field.arguments?.find(({ name }) => name.value === 'limit')?.value
  if (!limit) return isList ? USUAL_LENGTH : 1
  const value =
    limit.kind === 'Variable'
      ? variables[limit.name.value]
      : 'value' in limit
        ? limit.value
        : undefined
  const length = Number(value ?? USUAL_LENGTH)
  return length > 0 && length < UNLIMITED ? length : UNLIMITED
}
