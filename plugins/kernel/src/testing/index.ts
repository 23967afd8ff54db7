export { ask, type Reply } from './ask.ts'
export { contextOf } from './contextOf.ts'
export { fakeContext, type FakeContext } from './fakeContext.ts'
export { openTestHouse } from './testHouse.ts'
