export { publishingFields } from './publishingFields.ts'
export { publishingIndexes, publishWhenDue } from './publishWhenDue.ts'
