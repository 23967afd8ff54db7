/** What a shop's first location is called, until somebody gives it a better name. */
export const FIRST_LOCATION = 'Main location'
