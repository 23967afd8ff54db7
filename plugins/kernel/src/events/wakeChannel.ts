export const WAKE_CHANNEL = 'souk_events'
