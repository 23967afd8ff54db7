import { kernelErrors } from '../errors/index.ts'

/** @throws invalid_input when an address holds what no text in the database can hold. */
export const checkUrl = (url: string): void => {
  if (!/%00/.test(url)) return
  throw kernelErrors.invalid_input({
    issues: [{ path: [], message: 'The NUL character is not allowed in an address.' }],
  })
}
