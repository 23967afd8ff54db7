import { defineErrors } from '@souk/kernel/domain'

export const reminderErrors = defineErrors({
  reminder_not_found: {
    status: 404,
    message: 'This link opens nothing any more. Your cart may have been ordered, or is too old.',
  },
})
