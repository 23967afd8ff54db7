/** `carts.addItem` belongs to `carts`. */
export const roomOf = (name: string): string => name.split('.')[0] ?? name

/** `carts.addItem` → `CartsAddItem`: how types are called. */
export const pascalName = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

/** `carts.addItem` → `cartsAddItem`: how fields are called. */
export const camelName = (name: string): string => {
  const pascal = pascalName(name)
  return pascal.charAt(0).toLowerCase() + pascal.slice(1)
}
