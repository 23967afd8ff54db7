export { listPages } from './listPages.ts'
export { readNavigation } from './readNavigation.ts'
export { readPage } from './readPage.ts'
export { readRedirect } from './readRedirect.ts'
