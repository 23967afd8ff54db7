import { invalid } from './errors.ts'

/** What a form or a query can say: everything is text, a list or a nested hash. */
export type Tree = { [name: string]: Leaf }
export type Leaf = string | Leaf[] | Tree

/** `a[b][0]=1&a[b][1]=2` → `{ a: { b: ['1', '2'] } }`, as Stripe's API reads forms and queries. */
export const parseForm = (text: string): Tree => {
  const root: Tree = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const [head = '', ...rest] = name.split('[').map((part) => part.replace(/\]$/, ''))
    place(root, [head, ...rest], value)
  }
  return lists(root) as Tree
}

const place = (into: Tree, [head = '', ...rest]: string[], value: string) => {
  if (['__proto__', 'constructor', 'prototype'].includes(head)) {
    throw invalid(`Received unknown parameter: ${head}`, { code: 'parameter_unknown', param: head })
  }
  const key = head === '' ? String(Object.keys(into).length) : head
  if (rest.length === 0) {
    into[key] = value
    return
  }
  const found = into[key]
  const inner: Tree = typeof found === 'object' && !Array.isArray(found) ? found : {}
  into[key] = inner
  place(inner, rest, value)
}

/** Hashes whose keys count from 0 are lists. */
const lists = (leaf: Leaf): Leaf => {
  if (typeof leaf !== 'object' || Array.isArray(leaf)) return leaf
  const entries = Object.entries(leaf).map(([key, inner]) => [key, lists(inner)] as const)
  const isList = entries.length > 0 && entries.every(([key], at) => key === String(at))
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries)
}
