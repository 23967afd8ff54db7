export { defineErrors } from './defineErrors.ts'
export { errorBody, isRefusal, publicError, type ErrorBody } from './errorBody.ts'
export { kernelErrors } from './kernelErrors.ts'
export { isSoukError, nameOf, type ErrorFacts, type SoukError } from './soukError.ts'
