import type { AnyOperation, Method } from '../operations/defineOperation.ts'

export type Match =
  | { readonly kind: 'operation'; readonly operation: AnyOperation; readonly params: Params }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly Method[] }
  | { readonly kind: 'nothing' }

type Params = Readonly<Record<string, string>>
type Node = {
  readonly fixed: Map<string, Node>
  parameter?: { readonly name: string; readonly node: Node }
  readonly operations: Map<Method, { operation: AnyOperation; names: readonly string[] }>
}

const makeNode = (): Node => ({ fixed: new Map(), operations: new Map() })

/**
 * A tree of path segments, built once. Payload compiles every endpoint's pattern again for every
 * request, which a storefront's traffic would pay for.
 * @throws when two operations claim the same method and path.
 */
export const makeRouter = (operations: readonly AnyOperation[]) => {
  const root = makeNode()
  for (const operation of operations) add(root, operation)
  return (method: string, path: string): Match => {
    const values: string[] = []
    const node = walk(root, segmentsOf(path), values)
    if (!node || node.operations.size === 0) return { kind: 'nothing' }
    const found = node.operations.get(method as Method)
    if (!found) return { kind: 'wrong-method', allowed: [...node.operations.keys()] }
    const params = Object.fromEntries(found.names.map((name, index) => [name, values[index] ?? '']))
    return { kind: 'operation', operation: found.operation, params }
  }
}

const add = (root: Node, operation: AnyOperation): void => {
  const { method, path } = operation.http
  const names: string[] = []
  let node = root
  for (const segment of path.split('/').filter(Boolean)) {
    if (segment.startsWith(':')) {
      names.push(segment.slice(1))
      node.parameter ??= { name: segment.slice(1), node: makeNode() }
      node = node.parameter.node
    } else {
      const next = node.fixed.get(segment) ?? makeNode()
      node.fixed.set(segment, next)
      node = next
    }
  }
  if (node.operations.has(method)) throw new Error(`${method} ${path} is claimed twice.`)
  node.operations.set(method, { operation, names })
}

const walk = (node: Node, segments: readonly string[], values: string[]): Node | undefined => {
  let current: Node | undefined = node
  for (const segment of segments) {
    const fixed: Node | undefined = current.fixed.get(segment)
    if (fixed) {
      current = fixed
    } else if (current.parameter) {
      values.push(segment)
      current = current.parameter.node
    } else {
      return undefined
    }
  }
  return current
}

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean).map(decode)

/** A broken percent escape is looked up as it stands, and so is not found. */
const decode = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
