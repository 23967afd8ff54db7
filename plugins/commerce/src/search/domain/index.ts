export { synonymsProblem } from './synonymsProblem.ts'
