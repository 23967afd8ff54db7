import { defineErrors } from '@souk/kernel/domain'

export const billingErrors = defineErrors({
  billing_not_set_up: {
    status: 409,
    message: 'This platform has not set billing up.',
  },
  plan_not_found: { status: 404, message: 'There is no such plan.' },
  plan_not_open: { status: 403, message: 'Only the platform can put your shop on this plan.' },
  pay_first: { status: 409, message: 'Pay what is open first.' },
  payment_on_its_way: {
    status: 409,
    message:
      'A payment for your plan is on its way, and your bank takes a few days to answer. Choose again when it has.',
  },
  plan_changed: {
    status: 409,
    message:
      'The plan {plan} has changed since you looked. Look at what it costs now, and choose again.',
  },
  billing_busy: {
    status: 409,
    message: 'Somebody is just paying, or the plan is being changed. Try again in a moment.',
  },
  shop_archived: {
    status: 409,
    message: 'This shop is archived, so it is on no plan. The platform can open it again.',
  },
  plan_changed_already: {
    status: 409,
    message: 'You have changed your plan in this period already. You can change it again on {day}.',
  },
  plan_without_currency: {
    status: 409,
    message: 'The plan {plan} has a price and no currency. Its page under “Plans” wants one.',
  },
  plan_currency_differs: {
    status: 409,
    message: 'Your invoices are in {currency}, and this plan is in another currency.',
  },
  card_needed: {
    status: 409,
    message: 'Add a card first: this plan is not to be tried without one.',
  },
  key_needed: {
    status: 400,
    message: 'Send an Idempotency-Key: a request that is sent again would grant it again.',
  },
  nothing_billed: { status: 409, message: 'There is nothing to pay for this shop.' },
  payment_declined: {
    status: 402,
    message:
      'The card was declined. Try another card, or ask your bank. If your bank wants you to confirm, open the invoice and pay it there.',
  },
  invoice_not_found: { status: 404, message: 'There is no such invoice.' },
  no_plan_to_credit: {
    status: 409,
    message:
      'Credit is counted in the currency of the shop’s plan. Give the shop a plan that costs something first.',
  },
  credit_exceeds: {
    status: 409,
    message: 'There is less credit left than you want to take back.',
  },
  not_on_trial: { status: 409, message: 'This shop is not on a trial.' },
})
