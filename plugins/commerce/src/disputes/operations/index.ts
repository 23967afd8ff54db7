export { addEvidenceFile } from './addEvidenceFile.ts'
export { answerDispute } from './answerDispute.ts'
export { hearOfDispute } from './hearOfDispute.ts'
export { reconcileDisputes } from './reconcileDisputes.ts'
