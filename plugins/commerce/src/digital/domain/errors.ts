import { defineErrors } from '@souk/kernel/domain'

export const digitalErrors = defineErrors({
  // One answer for what never was, what is another shop's and what somebody has made up.
  download_not_found: { status: 404, message: 'There is no such download.' },
  download_link_expired: {
    status: 410,
    message: 'This link has expired. Ask for a new one on the page of your order.',
  },
  download_expired: { status: 410, message: 'The time for this download is over.' },
  downloads_spent: {
    status: 410,
    message: 'This was downloaded {allowed} times, which is as often as was agreed.',
  },
  download_withdrawn: { status: 410, message: 'This download was taken back.' },
  download_disputed: {
    status: 409,
    message: 'The payment of this order is disputed. Its downloads wait until that is settled.',
  },
  download_not_ready: { status: 409, message: 'This is not there yet. You will have a mail.' },
  download_is_key: { status: 422, message: 'A licence key is read, not downloaded.' },
  download_file_missing: { status: 404, message: 'The file of this download is missing.' },
  download_nothing_to_send: {
    status: 409,
    message: 'Nothing of this order can be sent: it is not there yet, or was taken back.',
  },
  digital_file_too_large: {
    status: 422,
    message: 'This file is larger than {limit} MB, which is the most that can be kept.',
  },
  digital_file_in_use: {
    status: 409,
    message: 'People have bought this file and can still download it. Put another in its place.',
  },
  license_keys_missing: { status: 422, message: 'There are no licence keys in this text.' },
  license_keys_too_many: { status: 422, message: 'Add {limit} licence keys at a time at most.' },
  license_key_invalid: {
    status: 422,
    message: 'Line {line} is no licence key: it is longer than {limit} characters.',
  },
  license_keys_unwanted: {
    status: 422,
    message: 'This product gives no licence keys. Say so on its page first.',
  },
  license_key_not_found: { status: 404, message: 'There is no such licence key.' },
  license_key_given: {
    status: 409,
    message: 'This licence key was given to a buyer, or withdrawn before.',
  },
})
