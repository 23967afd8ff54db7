export { stripeTax } from './stripeTax.ts'
