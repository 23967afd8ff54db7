import { resolutionErrors } from './errors.ts'

type Found = { readonly id: string; readonly status: string }

/** What a request named, each looked up; `tenant` is null where there is none of that name. */
export type Candidate<T extends Found> = {
  readonly by: 'apiKey' | 'path' | 'header' | 'host' | 'token' | 'query'
  readonly tenant: T | null
}

/** These contradict each other when they differ; a person's token and the query only fill a gap. */
const binding: readonly Candidate<Found>['by'][] = ['apiKey', 'path', 'header', 'host']

/**
 * Which tenant a request is for.
 *
 * @param candidates in the order in which they count
 * @returns null when the request names none
 * @throws tenant_not_found · tenant_mismatch
 */
export const decideTenant = <T extends Found>(candidates: readonly Candidate<T>[]): T | null => {
  const bound = candidates.filter(({ by }) => binding.includes(by))
  if (bound.some(({ tenant }) => !tenant)) throw resolutionErrors.tenant_not_found()
  const ids = new Set(bound.map(({ tenant }) => tenant?.id))
  if (ids.size > 1) throw resolutionErrors.tenant_mismatch()
  const [first] = bound.length > 0 ? bound : candidates
  if (!first) return null
  if (!first.tenant) throw resolutionErrors.tenant_not_found()
  return first.tenant
}

/** @throws tenant_suspended for a shop that does not serve shoppers, whatever the reason */
export const requireOpen = <T extends Found>(tenant: T): T => {
  if (tenant.status !== 'active') throw resolutionErrors.tenant_suspended()
  return tenant
}
