import type { Scope } from '@souk/kernel'
import type { CollectionConfig, Field } from 'payload'

/** What a later room adds to a collection of an earlier one, such as stock to variants. */
export type Extension = {
  readonly fields?: readonly Field[]
  readonly hooks?: CollectionConfig['hooks']
}

/** What a collection is built on: the shop's scope, and what other rooms add. */
export type Groundwork = { readonly scope: Scope; readonly extensions: readonly Extension[] }

export type CollectionOverrides = {
  /** Who may; each function given replaces the default of the same name. */
  readonly access?: CollectionConfig['access']
  /** All fields, made from the default ones. */
  readonly fields?: (defaults: Field[]) => Field[]
  /** Columns of the panel's list, made from the default ones. */
  readonly columns?: (defaults: string[]) => string[]
  readonly admin?: CollectionConfig['admin']
  /** Whatever else: the finished collection, and what it shall be instead. */
  readonly collection?: (collection: CollectionConfig) => CollectionConfig
}

export type CollectionBuilder = (ground: Groundwork) => CollectionConfig

/**
 * Makes `products({ access, fields, columns })` of a default collection: overrides now, what it
 * stands on when the plugin is set up.
 */
export const collectionBuilder =
  (make: (ground: Groundwork) => CollectionConfig) =>
  (overrides: CollectionOverrides = {}): CollectionBuilder =>
  (ground) => {
    const defaults = withHooks(make(ground), ground.extensions)
    const { access, fields = same, columns = same, admin, collection = same } = overrides
    return collection({
      ...defaults,
      access: { ...defaults.access, ...access },
      fields: fields(defaults.fields),
      admin: {
        ...defaults.admin,
        ...admin,
        defaultColumns: columns(defaults.admin?.defaultColumns ?? []),
      },
    })
  }

export const fieldsOf = (extensions: readonly Extension[]): Field[] =>
  extensions.flatMap(({ fields = [] }) => [...fields])

const same = <T>(value: T): T => value

type HookLists = Record<string, unknown[] | undefined>

/** The collection's own hooks come first: an extension sees what they have done. */
const withHooks = (
  collection: CollectionConfig,
  extensions: readonly Extension[],
): CollectionConfig => {
  const hooks: HookLists = { ...(collection.hooks as HookLists | undefined) }
  for (const extension of extensions) {
    for (const [name, list] of Object.entries((extension.hooks ?? {}) as HookLists)) {
      hooks[name] = [...(hooks[name] ?? []), ...(list ?? [])]
    }
  }
  return { ...collection, hooks: hooks as CollectionConfig['hooks'] }
}
