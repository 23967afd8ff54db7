import type { Score } from './score.ts'

/** The part of Vitest's JSON report that is counted. */
export type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * What a run of Vitest adds to the totals. A file that fails without a failed test (it cannot be loaded, a hook
 * throws) counts as one failure, and so does a run that ends badly with nothing to show for it.
 */
export const scoreOf = (report: VitestReport | undefined, exitCode: number): Score => {
  const { numPassedTests: passed = 0, numFailedTests = 0, testResults = [] } = report ?? {}
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = numFailedTests + brokenFiles
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}
