const control =
  /^\s*(begin|start\s+transaction|commit|end|rollback|abort|savepoint|release)\b[^;]*;?\s*$/i

const maintenance =
  /^\s*(discard|vacuum|checkpoint|cluster|reindex|alter\s+system|(create|drop)\s+database|(create|drop)\s+(unique\s+)?index\s+concurrently)\b[^;]*;?\s*$/i

/**
 * Statements that only open and close transactions read nothing, so they need no scope. They must
 * not ask for one: a transaction may be begun before the request's scope is known and ended where
 * another one runs.
 */
export const isTransactionControl = (text: unknown): boolean =>
  typeof text === 'string' && text.length < 200 && control.test(text)

/**
 * Statements that Postgres runs outside of transactions only. Settings sent along would make one.
 * None of them answers with rows of a table.
 */
export const runsAlone = (text: unknown): boolean =>
  typeof text === 'string' && text.length < 1000 && maintenance.test(text)
