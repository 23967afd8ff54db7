const LIKE_AN_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Whether it is worth writing to; the shop itself looks closer. */
export const looksLikeEmail = (text: string): boolean => LIKE_AN_EMAIL.test(text)
