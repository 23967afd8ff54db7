import { defineErrors } from '@souk/kernel/domain'

export const disputeErrors = defineErrors({
  dispute_not_found: { status: 404, message: 'There is no such dispute.' },
  dispute_not_open: {
    status: 409,
    message: 'The bank takes no more evidence for this dispute.',
  },
  file_not_readable: {
    status: 422,
    message: 'Banks read PDF, JPEG and PNG files. This is none of them.',
  },
  files_too_large: { status: 422, message: 'All files together may have {megabytes} MB.' },
  file_unknown: {
    status: 422,
    message: 'A file was not added to this dispute. Please add it again.',
  },
  files_not_taken: { status: 422, message: 'Files cannot be added for this way to pay.' },
})
