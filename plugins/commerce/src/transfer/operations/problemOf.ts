import {
  isSoukError,
  payloadsIssues,
  payloadsStatus,
  postgresError,
  type Context,
} from '@souk/kernel'

/** Such as a lost connection: the thing itself may be all right, so it is tried again. */
const PASSING = /^(?:08|40|53|55|57|58)/u

/**
 * What was wrong with one thing of a file, for whoever made it.
 *
 * @throws the error itself where it has nothing to do with the file
 */
export const problemOf = (ctx: Context, error: unknown): string => {
  const issues = payloadsIssues(error)
  if (issues.length > 0)
    return issues
      .map(({ path, message }) => `${path}: ${message}`)
      .join(' ')
      .slice(0, 500)
  if (isSoukError(error)) return error.message
  if (payloadsStatus(error)) return (error as Error).message
  const code = postgresError(error)?.code
  if (code === '23505') return 'Something of it, such as its SKU, belongs to another product.'
  if (!code || PASSING.test(code)) throw error
  ctx.log.error({ err: error }, 'Something of an import could not be kept.')
  return 'The shop could not keep it. Please look at its cells: one of them is unlike the others.'
}
