export type Fault = {
  /**
   * What goes wrong: a status instead of an answer, a connection that breaks before or after the call was executed,
   * an answer that comes late, or one that never comes although the call was executed.
   */
  kind: '400' | '429' | '500' | 'drop_after' | 'drop_before' | 'error_after' | 'latency' | 'timeout'
  /** How many calls it befalls. */
  times: number
  method?: string
  /** Part of the path, or a pattern of one: `/v1/payment_intents/*\/capture`. */
  path?: string
  /** For `latency`. */
  milliseconds?: number
}

export type Faults = ReturnType<typeof createFaults>

/** Mishaps that tests ask for, in the order in which they asked. */
export const createFaults = () => {
  let waiting: Fault[] = []
  return {
    add: (fault: Fault) => {
      waiting.push({ ...fault })
    },
    clear: () => {
      waiting = []
    },
    list: () => waiting.map((fault) => ({ ...fault })),
    /** What befalls this call, if anything: each fault counts down as it strikes. */
    take: (method: string, path: string): Fault | null => {
      const found = waiting.find((fault) => befalls(fault, method, path))
      if (found === undefined) return null
      found.times -= 1
      waiting = waiting.filter(({ times }) => times > 0)
      return found
    },
  }
}

const befalls = (fault: Fault, method: string, path: string) =>
  (fault.method === undefined || fault.method.toUpperCase() === method) &&
  (fault.path === undefined || matches(path, fault.path))

const matches = (path: string, wanted: string) => {
  if (!wanted.includes('*')) return path.includes(wanted)
  const pattern = wanted.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('[^/]*')}$`).test(path)
}
