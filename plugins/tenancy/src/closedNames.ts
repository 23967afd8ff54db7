const KEY = Symbol.for('souk.tenancy.closedShops')

/** One per process: the proxy that asks is another bundle than the handlers that know. */
export const closedNames = (): Set<string> => {
  const holder = globalThis as { [KEY]?: Set<string> }
  return (holder[KEY] ??= new Set())
}

/** Whether the shop of this slug or host is there but closed, as far as this process has heard. */
export const isClosedShop = (name: string): boolean => closedNames().has(name)
