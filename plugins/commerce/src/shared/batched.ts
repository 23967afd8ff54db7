import type { PayloadRequest } from 'payload'

type Load<Value> = (
  req: PayloadRequest,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Value>>
type Batch<Value> = {
  readonly ids: Set<string>
  readonly values: Promise<ReadonlyMap<string, Value>>
}

/**
 * Turns "load one" into "load those that one request asks for at the same moment", so that a list of
 * a hundred costs one statement. Nothing is remembered: a read after a write sees the write.
 */
export const batched = <Value>(
  load: Load<Value>,
): ((req: PayloadRequest, id: string) => Promise<Value | undefined>) => {
  const open = new WeakMap<PayloadRequest, Batch<Value>>()
  const begin = (req: PayloadRequest): Batch<Value> => {
    const ids = new Set<string>()
    const values = new Promise((resolve) => setImmediate(resolve)).then(() => {
      open.delete(req)
      return load(req, [...ids])
    })
    const batch = { ids, values }
    open.set(req, batch)
    return batch
  }
  return async (req, id) => {
    const batch = open.get(req) ?? begin(req)
    batch.ids.add(id)
    return (await batch.values).get(id)
  }
}
