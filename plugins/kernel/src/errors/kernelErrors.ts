import { defineErrors } from './defineErrors.ts'

/** What any operation may answer, whatever its room. */
export const kernelErrors = defineErrors({
  invalid_input: { status: 400, message: 'Some of the input is not valid.' },
  malformed_json: { status: 400, message: 'The body is not valid JSON.' },
  body_too_large: { status: 400, message: 'The body is larger than {limit} bytes.' },
  unsupported_media_type: { status: 400, message: 'The body must be application/json.' },
  unauthenticated: { status: 401, message: 'Please log in first.' },
  forbidden: { status: 403, message: 'You are not allowed to do this.' },
  feature_disabled: { status: 403, message: 'This shop does not have “{feature}” switched on.' },
  not_found: { status: 404, message: 'There is nothing here.' },
  method_not_allowed: { status: 405, message: 'This address takes {allowed} only.' },
  conflict: {
    status: 409,
    message: 'Somebody else changed this at the same time. Please try again.',
  },
  idempotency_key_reused: {
    status: 409,
    message: 'This Idempotency-Key was used before with another request.',
  },
  idempotency_in_progress: {
    status: 409,
    message: 'The first request with this Idempotency-Key is still running.',
  },
  too_many_requests: { status: 429, message: 'Too many requests. Please try again in a moment.' },
  internal: { status: 500, message: 'Something went wrong on our side.' },
  unavailable: {
    status: 503,
    message: 'This is not available right now. Please try again shortly.',
  },
})
