/** Words and numbers, each apart: `Loket 3B` is `Loket`, `3`, `B`. */
const token = /\p{L}[\p{L}\p{M}]*|\d+|\p{N}/gu;

export const tokensOf = (text: string): string[] => text.normalize('NFC').match(token) ?? [];

/** By what a clip is found: its words in lower case with one space between. `Silakan menuju` and `silakan  menuju,` are one. */
export const clipKey = (text: string): string => tokensOf(text).join(' ').toLowerCase();
