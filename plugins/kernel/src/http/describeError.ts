const FACTS = ['name', 'code', 'status', 'severity', 'table', 'column', 'constraint'] as const
const DEPTH = 4

/**
 * A fault as the log may tell it: what went wrong and where, but neither the values that a statement was run with nor
 * those that Postgres quotes in its details, since they are people's.
 */
export const describeError = (error: unknown, depth: number = DEPTH): unknown => {
  if (!(error instanceof Error) || depth === 0) return undefined
  const given = error as Error & Record<string, unknown>
  const cause = describeError(error.cause, depth - 1)
  return {
    type: error.constructor.name,
    message: withoutValues(error.message),
    stack: withoutValues(error.stack ?? ''),
    ...Object.fromEntries(
      FACTS.filter((fact) => given[fact] !== undefined).map((fact) => [fact, given[fact]]),
    ),
    ...(cause === undefined ? {} : { cause }),
  }
}

/** Drizzle's messages end in the values of the statement: `Failed query: … params: …`. */
export const withoutValues = (text: string): string =>
  text.replace(/^((?:\w*Error: )?Failed query:[\s\S]*?)\nparams:[\s\S]*?(?=\n {4}at |$)/, '$1')
