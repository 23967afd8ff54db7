export { COUNTRIES, isCountry } from './countries.ts'
