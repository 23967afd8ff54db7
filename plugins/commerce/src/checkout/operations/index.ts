export { checkOut } from './checkOut.ts'
export { releaseLapsedHolds } from './releaseLapsedHolds.ts'
