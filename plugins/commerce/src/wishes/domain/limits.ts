/** How many lists a customer may keep: so that every answer about them is small. */
export const MAX_LISTS = 20

/** How many articles a list may hold: so that it is answered whole. */
export const MAX_WISHES = 200

/** How many there may be together with those of a guest's list that came along at a login. */
export const MOST_WISHES = 5 * MAX_WISHES

export const NAME_LENGTH = 120

/** How long the list of a guest is kept after its last change. */
export const GUEST_LIST_DAYS = 90

const DAY = 24 * 60 * 60 * 1000

/** Every change keeps a guest's list for another ninety days; a customer's is kept with the account. */
export const listExpiresAt = (now: Date): Date => new Date(now.getTime() + GUEST_LIST_DAYS * DAY)
