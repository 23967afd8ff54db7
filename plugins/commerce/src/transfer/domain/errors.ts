import { defineErrors } from '@souk/kernel/domain'

export const transferErrors = defineErrors({
  file_too_large: {
    status: 413,
    message: 'This file has {size} MB. {limit} MB is the most: split it and import the parts.',
  },
  file_empty: { status: 422, message: 'This file is empty.' },
  file_unreadable: {
    status: 422,
    message: 'This file cannot be read: {reason}. Save it as CSV (UTF-8) or JSON and try again.',
  },
  file_unknown: {
    status: 422,
    message:
      'The headings of this file are none we know. Export the products of your old shop as CSV, or take our own template.',
  },
  file_too_long: {
    status: 422,
    message: 'This file has more than {limit} lines: split it and import the parts.',
  },
  file_too_wide: {
    status: 422,
    message:
      'This file has more than {limit} columns. Take out those that are not needed, or save it with another separator.',
  },
  format_not_for: { status: 422, message: 'There is no such file: {format} has none for {kind}.' },
  only_csv: { status: 422, message: '{format} has no JSON of {kind} here. Choose CSV.' },
  only_json: { status: 422, message: '{format} writes no table of {kind}. Choose JSON.' },
  import_not_found: { status: 404, message: 'There is no such import.' },
  import_not_ready: { status: 409, message: 'This file is still being looked through.' },
  import_is_over: {
    status: 409,
    message: 'This import is over. Drop the file again to repeat it.',
  },
  export_not_found: { status: 404, message: 'There is no such export.' },
  export_not_ready: { status: 409, message: 'This file is not ready yet.' },
  export_gone: { status: 410, message: 'This file is no longer kept. Export it again.' },
})
