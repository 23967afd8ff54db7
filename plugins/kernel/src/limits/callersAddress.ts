/**
 * The address that the nearest proxy saw, which is the last it wrote down; what stands before that
 * the caller may have made up.
 */
export const callersAddress = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
