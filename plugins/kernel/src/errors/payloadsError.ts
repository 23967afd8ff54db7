type Facts = Readonly<Record<string, unknown>>

/**
 * The status of what Payload refuses (4xx), and undefined for everything else. By its shape: a
 * production build holds several copies of Payload's classes, and an error of one is no instance of
 * another.
 */
export const payloadsStatus = (error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined
  const { status, isOperational } = error as Error & Facts
  return isOperational === true && typeof status === 'number' && status >= 400 && status < 500
    ? status
    : undefined
}

/** What Payload's validation has found, by field; nothing for other errors. */
export const payloadsIssues = (
  error: unknown,
): readonly { readonly path: string; readonly message: string }[] => {
  if (payloadsStatus(error) !== 400) return []
  const { data } = error as { data?: { errors?: unknown } | null }
  const found = Array.isArray(data?.errors) ? (data.errors as readonly (Facts | null)[]) : []
  return found.map((one) => ({
    path: textOf(one?.['path']),
    message: textOf(one?.['message']),
  }))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
