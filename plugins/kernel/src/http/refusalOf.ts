import { postgresError } from '../database/index.ts'
import { errorBody, kernelErrors, publicError, type ErrorBody } from '../errors/index.ts'
import { payloadsRefusal } from './payloadsRefusal.ts'

/** What a request asked for, as far as it tells whose fault it is that something went wrong. */
export type Asked = {
  /** A body, which Payload works with before it has looked at it. */
  readonly sent: boolean
  /** `where`, `sort` and their like, of which Payload makes statements without looking. */
  readonly conditions: boolean
}

export type Refusal = { readonly status: number; readonly body: ErrorBody }

/**
 * The answer to whatever one of Payload's own routes has thrown. Payload lets the database, the
 * parser of forms and the language itself be the first to look at some of what it is sent, and calls
 * their refusal a fault of ours; here it gets the status that it deserves.
 */
export const refusalOf = (error: unknown, asked: Asked): Refusal => {
  const told = payloadsRefusal(error)
  if (told) return told
  const known = publicError(error)
  const isTheirs = known.code === 'internal' && isUnfit(error, asked)
  const refusal = isTheirs ? kernelErrors.invalid_input() : known
  return { status: refusal.status, body: errorBody(refusal) }
}

/** Payload has written the fault down already, stack and all, should it be ours after all. */
const isUnfit = (error: unknown, { sent, conditions }: Asked): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof SyntaxError || error instanceof RangeError) return true
  if (UNREADABLE.test(error.message)) return true
  if (error instanceof TypeError) return sent || conditions
  return conditions && UNFIT_CONDITION.test(postgresError(error)?.code ?? '')
}

/** Forms, files and paths that Payload and its parser give up on. */
const UNREADABLE = new RegExp(
  [
    '^Unexpected end of (form|file)',
    '^Multipart: ',
    '^M(alformed|issing) (content type|part header|urlencoded form)',
    '^Unsupported content type',
    '^Request is not eligible for file upload',
    '^Expected response from the upload handler',
    '^uploadConfig.handlers is not present',
    'Failed to fetch from ',
    // With a reason: the file was to be fetched from an address that was given.
    '^There was a problem while uploading the file\\. \\S',
    '^Cannot find field for path at ',
  ].join('|'),
  'i',
)

/** No such operator for this type, no such type, no such column; but not: no such table, not allowed. */
const UNFIT_CONDITION = /^42(601|70[0-9]|80[0-9]|846|883|P18|P22)$/
