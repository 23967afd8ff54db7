import type { Access, AccessArgs, AccessResult, Where } from 'payload'

/** Yes if one says yes; else what any of them allows. */
export const anyOf =
  (...accesses: Access[]): Access =>
  async (args: AccessArgs): Promise<AccessResult> => {
    const results: AccessResult[] = []
    for (const access of accesses) {
      const result = await access(args)
      if (result === true) return true
      results.push(result)
    }
    const conditions = results.filter((result): result is Where => typeof result === 'object')
    return conditions.length > 0 ? { or: conditions } : false
  }
