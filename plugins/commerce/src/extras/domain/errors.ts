import { defineErrors } from '@souk/kernel/domain'

export const extraErrors = defineErrors({
  extra_not_offered: { status: 422, message: 'This extra is not offered with this article.' },
})
