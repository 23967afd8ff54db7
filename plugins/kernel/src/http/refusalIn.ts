import { publicError } from '../errors/index.ts'
import { payloadsRefusal } from './payloadsRefusal.ts'

type Refused = { readonly message: string; readonly facts: { status: number; code: string } }

/** What a caller was refused, if this is no fault of ours: GraphQL wraps what a resolver has thrown. */
export const refusalIn = (error: unknown): Refused | undefined => {
  if (!(error instanceof Error)) return undefined
  const cause = (error as { originalError?: unknown }).originalError ?? error
  const told = payloadsRefusal(cause)
  const [first] = told?.body.errors ?? []
  if (told && first) {
    return { message: first.message, facts: { status: told.status, code: first.data.code } }
  }
  const { code, message, status } = publicError(cause)
  return status < 500 ? { message, facts: { status, code } } : undefined
}
