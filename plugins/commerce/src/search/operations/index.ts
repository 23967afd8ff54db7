export { keepSearch } from './keepSearch.ts'
export { postgresSearch } from './postgresSearch.ts'
export { sweepSearch } from './sweepSearch.ts'
