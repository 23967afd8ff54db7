/** A billion: more would be a slip of the hand. */
export const MAX_PIECES = 1_000_000_000
