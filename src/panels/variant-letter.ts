/** A, B, C …: by which the sides of a question are called in its list and on its line. */
export const variantLetter = (i: number): string => String.fromCharCode(65 + i)
