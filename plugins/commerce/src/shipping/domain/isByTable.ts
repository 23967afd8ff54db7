type Method = Readonly<Record<string, unknown>> | null | undefined

/** Whether what a method costs stands in a table, by weight say, and not in its one price. */
export const isByTable = (method: Method): boolean =>
  method?.['kind'] !== 'carrier' && Boolean(method?.['basis']) && method?.['basis'] !== 'flat'
