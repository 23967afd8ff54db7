type Answer = { readonly docs?: readonly { readonly externalId: string; readonly order: string }[] }
type Get = (address: string) => Promise<Answer>

/**
 * Looks up the orders of disputes by the provider's references, which is what the books call them. Those
 * that are asked for at the same time are asked for together, and each one until it is found.
 */
export const ordersOfDisputes = (get: Get) => {
  const known = new Map<string, Promise<string | null>>()
  const batches = new Map<string, { wanted: Set<string>; found: Promise<Map<string, string>> }>()

  const together = async (api: string, reference: string): Promise<string | null> => {
    const batch = batches.get(api) ?? begin(api)
    batch.wanted.add(reference)
    return (await batch.found).get(reference) ?? null
  }

  /** All rows of a list are shown in one go. */
  const begin = (api: string) => {
    const wanted = new Set<string>()
    const found = new Promise((resolve) => setTimeout(resolve)).then(() => {
      batches.delete(api)
      return ask(api, [...wanted])
    })
    const batch = { wanted, found }
    batches.set(api, batch)
    return batch
  }

  const ask = async (api: string, references: string[]): Promise<Map<string, string>> => {
    const { docs = [] } = await get(`${api}/disputes?${queryFor(references)}`)
    return new Map(docs.map(({ externalId, order }) => [externalId, order]))
  }

  /** @returns the order's id; null where there is none, or none that may be seen */
  return (api: string, reference: string): Promise<string | null> => {
    const key = `${api} ${reference}`
    const before = known.get(key)
    if (before) return before
    const found = together(api, reference)
      .catch(() => null)
      .then((order) => {
        // The books may know of it before the shop does.
        if (order === null) known.delete(key)
        return order
      })
    known.set(key, found)
    return found
  }
}

const queryFor = (references: readonly string[]): string =>
  new URLSearchParams([
    ...references.map((one): [string, string] => ['where[externalId][in][]', one]),
    ['select[externalId]', 'true'],
    ['select[order]', 'true'],
    ['depth', '0'],
    ['limit', String(references.length)],
  ]).toString()
