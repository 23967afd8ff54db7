/**
 * The last address in the header: what stands before it the caller may have made up. Who serves must
 * see to it that the last one is not made up either, by a proxy that writes it or by overwriting it.
 */
export const callersAddress = (headers: Headers): string =>
  headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
