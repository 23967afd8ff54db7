export { countUses } from './countUses.ts'
export { giveUsesBack } from './giveUsesBack.ts'
