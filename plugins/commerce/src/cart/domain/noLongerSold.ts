/** How a line is called of which nothing is known any more. */
export const NO_LONGER_SOLD = 'No longer sold'
