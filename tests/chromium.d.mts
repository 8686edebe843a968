export const chromiumArguments: string[]
/** Path of a Chromium, installed if need be; ends the process with a line that says how to get one otherwise. */
export function findChromium(): string
