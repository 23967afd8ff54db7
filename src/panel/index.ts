export { panel } from './panel.ts'
